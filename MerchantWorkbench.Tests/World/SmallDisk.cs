namespace MerchantWorkbench.Tests.World;

/// <summary>A disk of a few megabytes in memory, mounted on a folder, that can be filled to the last byte.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    private readonly string folder;

    private SmallDisk(string folder) => this.folder = folder;

    private string Ballast => Path.Combine(folder, "ballast");

    /// <summary>Mounts it. Only root may; anybody else is told so by a failing test.</summary>
    public static async Task<SmallDisk> MountAsync(string folder, int megabytes)
    {
        Assert.True(Environment.UserName == "root", "This test mounts a small disk (tmpfs) to fill it, which only root may do: run ./test.sh as root.");
        await Tool.RunAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder);
        return new SmallDisk(folder);
    }

    /// <summary>Takes every byte that is left.</summary>
    public async Task FillAsync()
    {
        for (long step = 16 << 20; step >= 512; step /= 2)
        {
            while (await TryGrowAsync(step))
            {
                // The next one, until this step does not fit.
            }
        }
    }

    /// <summary>Gives back what <see cref="FillAsync"/> took.</summary>
    public void Free() => File.Delete(Ballast);

    public async ValueTask DisposeAsync() => await Tool.RunAsync("umount", "-l", folder);

    private async Task<bool> TryGrowAsync(long bytes)
    {
        long now = File.Exists(Ballast) ? new FileInfo(Ballast).Length : 0;
        try
        {
            await Tool.RunAsync("fallocate", "-o", $"{now}", "-l", $"{bytes}", Ballast);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
