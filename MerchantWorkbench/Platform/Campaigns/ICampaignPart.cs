using System.Text.Json.Nodes;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Campaigns;

/// <summary>
/// What a house lets a campaign be made of. Rules stay the house's: it drafts, hands in and lets go by what its own actions do. Who keeps campaigns asks
/// for the right first, holds the <see cref="CampaignThing"/>, and knows no house.
/// </summary>
public interface ICampaignPart
{
    /// <summary>Its word, e.g. <c>coupon</c>; of what is reviewed the review's subject.</summary>
    string Kind { get; }

    /// <summary>What it is for.</summary>
    PartPurpose Purpose { get; }

    /// <summary>The right to draft, hand in and pause it.</summary>
    Permission Permission { get; }

    /// <summary>Drafts it of values in the house's own words, whose days and links are filled in.</summary>
    /// <returns>Its id, or why not.</returns>
    Task<Outcome<long>> DraftAsync(Write write, JsonObject values);

    /// <summary>The values it could be drafted of again, its days as words of <see cref="CampaignDays"/>; null when it is not there.</summary>
    Task<JsonObject?> ValuesAsync(WorkbenchDb db, long id, CampaignDays days, CancellationToken stop);

    /// <summary>Brings it before its reviewer. What nobody decides about is checked and stays as it is.</summary>
    Task<Refusal?> HandInAsync(Write write, long id);

    /// <summary>Why what nobody decides about cannot be let go now; null when it can.</summary>
    Task<Refusal?> WhyNotReleaseAsync(Write write, long id);

    /// <summary>Lets go what nobody decides about.</summary>
    Task ReleaseAsync(Write write, long id);

    /// <summary>Holds it back. What cannot be held back, or is not out, stays as it is.</summary>
    /// <returns>Whether anything changed.</returns>
    Task<bool> PauseAsync(Write write, long id);

    /// <summary>Lets it go on.</summary>
    /// <returns>Whether anything changed.</returns>
    Task<bool> ResumeAsync(Write write, long id);

    /// <summary>Where they stand; those that are not there are left out.</summary>
    Task<IReadOnlyDictionary<long, PartSheet>> ReadAsync(WorkbenchDb db, IReadOnlyList<long> ids, DateTimeOffset now, CancellationToken stop);
}
