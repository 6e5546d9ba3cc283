using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>A sign-up as its merchant and staff see it.</summary>
/// <param name="Festival">The plan's id.</param>
/// <param name="Revision">Of what was sent last.</param>
/// <param name="HonouredUntil">Of a closing one: the first instant at which it is honoured no more.</param>
/// <param name="Said">What was sent.</param>
public sealed record SignUpSheet(
    string Id, string Festival, SignUpState State, int Revision, DateTimeOffset ChangedAt, DateTimeOffset? HonouredUntil, SignUpBody Said)
{
    /// <summary>What may be done to it now, days left aside.</summary>
    [JsonIgnore]
    public SignUpStage Stage { get; init; }

    internal static SignUpSheet Of(SignUp row, PlanTerms plan, Zone zone, DateTimeOffset now) => new(
        Ids.Text(row.Id), Ids.Text(row.PlanId), row.Stage.State(row.ClosesAt, PlanClock.EndsAt(plan, zone), now), row.Revision, row.ChangedAt, row.ClosesAt,
        row.Body)
    { Stage = row.Stage };
}
