namespace MerchantWorkbench.Platform.Events;

/// <summary>
/// Tells open pages of this copy of the program what has just been committed, by it or by another copy. A page that misses a signal is only
/// late, never wrong.
/// </summary>
public sealed class CommittedEvents
{
    private event Action<IReadOnlyList<Event>>? Heard;

    /// <summary>Listens until disposed.</summary>
    public IDisposable Listen(Action<IReadOnlyList<Event>> ear)
    {
        Heard += ear;
        return new Ear(() => Heard -= ear);
    }

    /// <summary>Whether anybody listens.</summary>
    internal bool IsHeard => Heard is not null;

    internal void Say(IReadOnlyList<Event> events)
    {
        if (events.Count > 0) Heard?.Invoke(events);
    }

    private sealed class Ear(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
