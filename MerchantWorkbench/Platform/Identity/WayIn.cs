using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>
/// Says on the console where the program is found. While a platform has no administrator it also prints the one-time address that makes
/// one; every start prints a new one and the old one stops working, so that a lost console is no lost platform. Of several copies that run, one prints it.
/// </summary>
internal sealed class WayIn(
    Writer writer, Reader reader, Invitations invitations, PublicAddress address, WorkbenchSettings settings, DatabaseLocks locks, Sentences sentences)
    : IFirstStart, IAsyncDisposable
{
    private IAsyncDisposable? alone;

    public Task<string?> PrepareAsync() => Task.FromResult<string?>(null);

    public async Task AnnounceAsync(TextWriter output)
    {
        await output.WriteLineAsync(sentences.Say("Start.Address", address.Root));
        if (settings.Demo) return;
        if (await reader.RunAsync(db => db.Users.AnyAsync(person => person.StaffRole == Role.Administrator && person.StaffDisabledAt == null))) return;
        // Held as long as this copy lives: a second copy's address would end the one that is being read from this console.
        alone ??= await locks.TryTakeAsync("first administrator");
        if (alone is null)
        {
            await output.WriteLineAsync(sentences.Say("Start.FirstAdministratorElsewhere"));
            return;
        }
        Outcome<string> link = await writer.RunAsync<string>(Caller.System, async write => await invitations.ToFirstAdministratorAsync(write));
        await output.WriteLineAsync(sentences.Say("Start.FirstAdministrator", link.Value!));
    }

    public ValueTask DisposeAsync() => alone?.DisposeAsync() ?? ValueTask.CompletedTask;
}
