using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Demo;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Demo;

/// <summary>The demo's desks: where coupons are written down, sent out, decided, held back, ended.</summary>
internal sealed class CouponDesk(
    DraftCoupon draft, UploadCodes upload, SubmitCoupon submit, PauseCoupon pause, StopCoupon stop, AppendPieces append, ListReviews queue, DecideReview decide)
{
    private const string Note = "名称里的“最低”属于绝对化用语，换成“优惠”再提交就可以。";

    /// <summary>Plans what merchant and staff do with a coupon on this day.</summary>
    public void Plan(Agenda agenda, TownDay day, LiveCoupon coupon)
    {
        DateTimeOffset At(int hour, int minute) => coupon.Merchant.Zone.StartOf(day.Date).AddHours(hour).AddMinutes(minute);
        Design design = coupon.Design;
        int sent = Math.Clamp(design.From - 1, -Town.Days, -1);
        if (day.Number == Math.Max(-Town.Days, sent - 1)) agenda.Add(At(7, 2), () => DraftAsync(day, coupon));
        if (day.Number == sent && design.Fate != Fate.LeftAsDraft) agenda.Add(At(7, 20), () => SubmitAsync(coupon));
        if (day.Number == sent && design.Fate != Fate.Waits && design.Terms.Layers.Contains(Layer.Public))
            agenda.Add(At(7, 48), () => DecideAsync(day.Town.Reviewer, coupon));
        if (day.Number == design.FateDay) agenda.Add(At(9, 30), () => MeetFateAsync(coupon));
    }

    private async Task DraftAsync(TownDay day, LiveCoupon coupon)
    {
        Zone zone = coupon.Merchant.Zone;
        DateOnly today = day.Date.AddDays(-day.Number);
        CouponTerms terms = coupon.Design.Terms with
        {
            ClaimFrom = zone.StartOf(today.AddDays(coupon.Design.From)),
            ClaimUntil = zone.EndOf(today.AddDays(coupon.Design.Until)),
        };
        coupon.Id = Ids.Parse(Sure(await draft.RunAsync(coupon.Merchant.Designer, terms)).Id);
        if (terms.CodeMode == CodeMode.Uploaded)
            Sure(await upload.RunAsync(coupon.Merchant.Designer, coupon.Id, new([.. Enumerable.Range(1, terms.Total).Select(NewCode)])));
    }

    private async Task SubmitAsync(LiveCoupon coupon) => Sure(await submit.RunAsync(coupon.Merchant.Designer, coupon.Id));

    private async Task DecideAsync(Caller reviewer, LiveCoupon coupon)
    {
        string subject = Ids.Text(coupon.Id);
        ReviewSheet review = Sure(await queue.RunAsync(reviewer, open: true, new PageAsk(Limit: PageAsk.Most))).Items.Single(one => one.SubjectId == subject);
        DecideReview.Request verdict = coupon.Design.Fate == Fate.SentBack ? new(Verdict.Reject, "advertising_word", Note) : new(Verdict.Approve);
        Sure(await decide.RunAsync(reviewer, Ids.Parse(review.Id), verdict));
    }

    private async Task MeetFateAsync(LiveCoupon coupon)
    {
        Caller designer = coupon.Merchant.Designer;
        if (coupon.Design.Fate == Fate.Paused) Sure(await pause.RunAsync(designer, coupon.Id));
        if (coupon.Design.Fate == Fate.Stopped) Sure(await stop.RunAsync(designer, coupon.Id));
        if (coupon.Design.Fate == Fate.Grown) Sure(await append.RunAsync(designer, coupon.Id, new(coupon.Design.Terms.Total * 3 / 2)));
    }

    private static string NewCode(int number) => $"HLJ-{number:000}-{Chance.Between(100_000, 1_000_000)}";

    /// <summary>Desks never hear no: the plan is sound, and a rule it breaks must not pass unnoticed.</summary>
    private static T Sure<T>(Outcome<T> outcome) => outcome.Is(out T? value, out Refusal? no) ? value : throw new InvalidOperationException(no.ToString());
}
