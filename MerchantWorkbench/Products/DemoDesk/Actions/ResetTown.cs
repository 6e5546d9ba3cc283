using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Demo;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.DemoDesk.Actions;

/// <summary>
/// Puts the town back as it was planted: same ids, same figures, whatever anybody did since. The program begins again; open pages come back by themselves,
/// and who was signed in still is.
/// </summary>
/// <remarks>Refuses: demo.off, demo.no_copy. Asking twice is asking once.</remarks>
internal sealed class ResetTown(Reader reader, WorkbenchSettings settings, TownCopy copy)
{
    /// <summary>Asks for it; the answer comes before it happens.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<Done>(caller, DemoPermissions.Run, _ =>
        {
            if (!settings.Demo) return Task.FromResult<Outcome<Done>>(DemoRefusals.Off);
            if (!copy.Exists) return Task.FromResult<Outcome<Done>>(DemoRefusals.NoCopy);
            copy.Ask();
            return Task.FromResult<Outcome<Done>>(default(Done));
        }, stop);
}
