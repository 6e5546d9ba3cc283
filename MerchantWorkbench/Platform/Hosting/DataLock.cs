namespace MerchantWorkbench.Platform.Hosting;

/// <summary>Only one process writes to a SQLite file. The lock is the operating system's, so a killed process leaves none behind.</summary>
public sealed class DataLock : IDisposable
{
    private readonly FileStream file;

    private DataLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock of a data directory; null when another process has it.</summary>
    public static DataLock? Take(string directory)
    {
        Directory.CreateDirectory(directory);
        try
        {
            return new DataLock(new FileStream(Path.Combine(directory, "workbench.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
