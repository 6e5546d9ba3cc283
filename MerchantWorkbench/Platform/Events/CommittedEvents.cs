using System.Globalization;

namespace MerchantWorkbench.Platform.Events;

/// <summary>Tells open pages of this process what has just been committed. A page that misses a signal is only late, never wrong.</summary>
public sealed class CommittedEvents
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

    internal void Say(IReadOnlyList<Event> events)
    {
        if (events.Count > 0) Heard?.Invoke(events);
    }

    private sealed class Ear(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
