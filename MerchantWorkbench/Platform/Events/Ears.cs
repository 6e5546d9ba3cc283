using System.Globalization;

namespace MerchantWorkbench.Platform.Events;

/// <summary>Those of this copy who want to hear something. One that fails takes nothing from the others, nor from whoever speaks.</summary>
internal sealed class Ears<T>(ILogger log)
{
    private event Action<T>? Heard;

    /// <summary>Whether anybody listens.</summary>
    public bool Any => Heard is not null;

    /// <summary>Listens until disposed.</summary>
    public IDisposable Listen(Action<T> ear)
    {
        // The signal comes on the thread of whoever committed: without this the page would go on in that person's language.
        (CultureInfo culture, CultureInfo language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        Heard += Hear;
        return new Ear(() => Heard -= Hear);

        void Hear(T news)
        {
            (CultureInfo theirs, CultureInfo spoken) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
            try
            {
                ear(news);
            }
            finally
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (theirs, spoken);
            }
        }
    }

    /// <summary>Tells everybody.</summary>
    public void Say(T news)
    {
        foreach (Action<T> ear in Heard?.GetInvocationList() ?? []) Tell(ear, news);
    }

    /// <summary>What was committed stays good news for the writer, whatever somebody else's page makes of it.</summary>
    private void Tell(Action<T> ear, T news)
    {
        try
        {
            ear(news);
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
