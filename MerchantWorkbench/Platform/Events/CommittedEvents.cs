namespace MerchantWorkbench.Platform.Events;

/// <summary>
/// Tells open pages of this copy of the program what has just been committed, by it or by another copy. A page that misses a signal is only
/// late, never wrong.
/// </summary>
public sealed class CommittedEvents(ILogger<CommittedEvents> log)
{
    private readonly Ears<IReadOnlyList<Event>> ears = new(log);

    /// <summary>Listens until disposed.</summary>
    public IDisposable Listen(Action<IReadOnlyList<Event>> ear) => ears.Listen(ear);

    /// <summary>Whether anybody listens.</summary>
    internal bool IsHeard => ears.Any;

    internal void Say(IReadOnlyList<Event> events)
    {
        if (events.Count > 0) ears.Say(events);
    }
}
