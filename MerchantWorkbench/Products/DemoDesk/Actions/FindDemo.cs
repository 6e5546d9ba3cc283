using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Demo;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.DemoDesk.Actions;

/// <summary>Finds what can be done with the town.</summary>
/// <remarks>Refuses: demo.off.</remarks>
internal sealed class FindDemo(Reader reader, WorkbenchSettings settings, TownCopy copy)
{
    /// <summary>What can be done.</summary>
    /// <param name="CanReset">Whether the town can be had back as it was planted.</param>
    public sealed record Sheet(bool CanReset);

    /// <summary>Finds.</summary>
    public Task<Outcome<Sheet>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<Sheet>(caller, DemoPermissions.Run, _ =>
            Task.FromResult<Outcome<Sheet>>(settings.Demo ? new Sheet(copy.Exists) : DemoRefusals.Off), stop);
}
