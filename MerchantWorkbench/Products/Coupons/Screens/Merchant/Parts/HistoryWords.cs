using System.Text.Json;
using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.Coupons.Actions;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Parts;

/// <summary>Tells a coupon's history in sentences: who did what, what changed, and the reason a reviewer gave.</summary>
internal sealed class HistoryWords(IStringLocalizer<Coupons.Texts> say, Sentences sentences, Zone zone)
{
    /// <summary>Newest first, as given.</summary>
    public IReadOnlyList<TimelineItem> Items(IReadOnlyList<CouponHappening> history) =>
        [.. history.Where(one => !IsSaidTwice(one, history)).Select(Item)];

    /// <summary>The reviewer's reason and note in one line, or null when there is neither.</summary>
    public string? Verdict(CouponHappening happening)
    {
        string? reason = Text(happening, "reason"), note = Text(happening, "note");
        string[] said = [.. new[] { reason is null ? null : ReviewReasons.Say(sentences, reason), note }.OfType<string>()];
        return said.Length == 0 ? null : string.Join(say["History.Semicolon"], said);
    }

    /// <summary>Sending for review is told by the coupon and by the queue; one of them is enough.</summary>
    private static bool IsSaidTwice(CouponHappening one, IReadOnlyList<CouponHappening> history) =>
        one.Kind == "review.submitted" && history.Any(other => other.Kind == CouponEvents.Submitted && other.At == one.At);

    private TimelineItem Item(CouponHappening one) => new(say["History.Moment", zone.Local(one.At)], Who(one), What(one), Why(one), Stamp(one), Tone(one));

    private string Who(CouponHappening one) => one.Kind is CouponEvents.Published or CouponEvents.Rejected ? say["History.Reviewer"]
        : IsByVerdict(one) ? say["History.Reviewer"]
        : Text(one, "by") ?? (one.By == "system" ? say["History.System"] : one.By);

    private string What(CouponHappening one) => one.Kind switch
    {
        CouponEvents.Appended => say["History.coupon.appended", Number(one, "before"), Number(one, "total")],
        CouponEvents.CodesAdded => say["History.coupon.codes_added", Number(one, "added"), Number(one, "rejected")],
        _ => say["History." + one.Kind],
    };

    private string? Why(CouponHappening one) => one.Kind == CouponEvents.Edited ? Differences(one) : Verdict(one);

    private string Differences(CouponHappening one) => one.Facts is { } facts && facts.TryGetProperty("differences", out JsonElement all)
        ? string.Join(say["History.Semicolon"], all.EnumerateArray().Select(Difference))
        : "";

    private string Difference(JsonElement difference)
    {
        string pointer = difference.GetProperty("pointer").GetString()!;
        return say["History.Change", FieldWords.Label(say, pointer), Value("before"), Value("after")];

        string Value(string side) => FieldWords.Value(say, zone, pointer, difference.TryGetProperty(side, out JsonElement value) ? value : null);
    }

    private string? Stamp(CouponHappening one) => one.Kind switch
    {
        CouponEvents.Rejected => say["List.State.rejected"].Value,
        CouponEvents.Opened => say["History.Open"].Value,
        CouponEvents.Paused => say["List.State.paused"].Value,
        CouponEvents.Stopped => say["List.State.stopped"].Value,
        _ => null,
    };

    private static StampTone Tone(CouponHappening one) => one.Kind switch
    {
        CouponEvents.Rejected => StampTone.Bad,
        CouponEvents.Opened => StampTone.Run,
        _ => StampTone.Idle,
    };

    private static bool IsByVerdict(CouponHappening one) => one.Kind == CouponEvents.Opened && one.Facts is not null;

    private static string? Text(CouponHappening one, string name) =>
        one.Facts is { ValueKind: JsonValueKind.Object } facts && facts.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static long Number(CouponHappening one, string name) =>
        one.Facts is { } facts && facts.TryGetProperty(name, out JsonElement value) ? value.GetInt64() : 0;
}
