namespace MerchantWorkbench.Platform.Hosting;

/// <summary>Something to do between the migrated database and the first request, and something to print once the program listens.</summary>
public interface IFirstStart
{
    /// <summary>Prepares; a sentence stops the start.</summary>
    Task<string?> PrepareAsync();

    /// <summary>Says where to go.</summary>
    Task AnnounceAsync(TextWriter output);
}
