using System.Globalization;

namespace MerchantWorkbench.Platform.Events;

/// <summary>
/// Tells open pages of this copy of the program what has just been committed, by it or by another copy. A page that misses a signal is only
/// late, never wrong.
/// </summary>
public sealed class CommittedEvents(ILogger<CommittedEvents> log)
{
    private event Action<IReadOnlyList<Event>>? Heard;

    /// <summary>Listens until disposed.</summary>
    public IDisposable Listen(Action<IReadOnlyList<Event>> ear)
    {
        // The signal comes on the thread of whoever committed: without this the page would go on in that person's language.
        (CultureInfo culture, CultureInfo language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        Heard += Hear;
        return new Ear(() => Heard -= Hear);

        void Hear(IReadOnlyList<Event> events)
        {
            (CultureInfo theirs, CultureInfo spoken) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
            try
            {
                ear(events);
            }
            finally
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (theirs, spoken);
            }
        }
    }

    /// <summary>Whether anybody listens.</summary>
    internal bool IsHeard => Heard is not null;

    internal void Say(IReadOnlyList<Event> events)
    {
        if (events.Count == 0) return;
        foreach (Action<IReadOnlyList<Event>> ear in Heard?.GetInvocationList() ?? []) Tell(ear, events);
    }

    /// <summary>What was committed stays good news for the writer, whatever somebody else's page makes of it.</summary>
    private void Tell(Action<IReadOnlyList<Event>> ear, IReadOnlyList<Event> events)
    {
        try
        {
            ear(events);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "A page failed over something that was committed.");
        }
    }

    private sealed class Ear(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
