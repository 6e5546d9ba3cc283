using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Platform.Data;

/// <summary>One transaction in the making: a decision and the context it writes to.</summary>
public sealed class Write(WorkbenchDb db, Caller caller, DateTimeOffset now, Func<string, bool> isAwaited, CancellationToken stop)
    : Decision(caller, now, isAwaited)
{
    public WorkbenchDb Db => db;

    public CancellationToken Stop => stop;
}
