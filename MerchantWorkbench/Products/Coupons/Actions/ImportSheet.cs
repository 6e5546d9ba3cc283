using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>How far a large upload of codes has come.</summary>
/// <param name="Total">Rows of the list.</param>
/// <param name="Done">Rows that have their answer.</param>
/// <param name="Rejected">Rows that were not taken, each with a reason in the download.</param>
public sealed record ImportSheet(string Id, DateTimeOffset At, string By, bool IsDone, int Total, int Done, int Added, int Rejected)
{
    internal static ImportSheet Of(CodeImport row) =>
        new(Ids.Text(row.Id), row.At, row.By, row.State == ImportState.Done, row.Total, row.Done, row.Added, row.Done - row.Added);
}
