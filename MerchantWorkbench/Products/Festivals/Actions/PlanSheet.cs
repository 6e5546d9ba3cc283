using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>A plan as staff and merchants see it.</summary>
/// <param name="State">By the calendar of whoever asks.</param>
/// <param name="Version">Of its terms.</param>
/// <param name="Taken">Places that are used.</param>
public sealed record PlanSheet(string Id, PlanState State, int Version, int Taken, PlanTerms Terms)
{
    internal static PlanSheet Of(Plan row, DateOnly today) =>
        new(Ids.Text(row.Id), PlanClock.State(row.Stage, row.Terms, today), row.Version, row.Taken, row.Terms);
}
