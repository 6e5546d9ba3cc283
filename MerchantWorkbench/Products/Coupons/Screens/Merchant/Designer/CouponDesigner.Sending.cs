using System.Text.Json;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Coupons.Screens.Shopper.Parts;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;

public sealed partial class CouponDesigner
{
    /// <summary>Fewer changed fields than this are thrown away without a question.</summary>
    private const int WorthAsking = 4;

    private bool asked, busy, asksChanges, asksDiscard;

    private string Title => desk?.Coupon is { } coupon ? Say["Designer.TitleEdit", coupon.Name] : Say["Designer.Title"];

    private string Page => Navigation.Uri.Split('#')[0];

    private IEnumerable<(string, string)> Index =>
    [
        ("s-offer", Say["Designer.Offer"]), ("s-count", Say["Designer.Count"]), ("s-time", Say["Designer.Time"]), ("s-place", Say["Designer.Place"]),
        ("s-style", Say["Designer.Style"]), ("s-check", Say["Designer.Check"]),
    ];

    /// <summary>Before sending is asked for, only fields the person has been to are called wrong.</summary>
    private Refusal? Told => asked || wrong is null ? wrong : Refusal.Invalid([.. wrong.Fields.Where(one => form.HasTouched(one.Pointer))]);

    private string Kept => isUnsaved ? Say["Designer.KeptHere"] : form.KeptAt is null ? "" : Say["Designer.Kept", Hour(form.KeptAt)];

    private string Sentence => wrong is null
        ? new CostSentence(Say, Here.Zone).Of(form.ToTerms())
        : Say["Designer.Missing", wrong.Fields.Select(one => one.Pointer).Distinct().Count()];

    private string? Note => wrong is not null ? null : string.Join(" · ", new[]
    {
        new CostSentence(Say, Here.Zone).Left(form.ToTerms(), form.MarginPercent),
        hints.Count + Overlap.Count is > 0 and var count ? Say["Designer.Hints", count] : Say["Designer.AllGood"],
    }.OfType<string>());

    private IReadOnlyList<string> Overlap
    {
        get
        {
            string[] names =
                [.. desk!.Others.Where(other => other.From <= form.ClaimUntil && other.Until >= form.ClaimFrom).Select(other => other.Name).Take(3)];
            return names.Length == 0 ? [] : [Say["Designer.Overlap", string.Join(Say["Words.Comma"], names)]];
        }
    }

    private IEnumerable<TermLine> Changes => CouponChanges.Differences(desk!.Coupon!, form.ToTerms()).Select(difference =>
        new TermLine(
            Say[$"Designer.Field.{difference.Pointer.Trim('/')}"],
            Say["Designer.Change", Shown(difference.Pointer, difference.Before), Shown(difference.Pointer, difference.After)]));

    private string Shown(string pointer, JsonElement? value) => (pointer, value) switch
    {
        (_, null) => Say["Designer.Nothing"],
        ("/picture", _) => Say["Designer.APicture"],
        ("/claimUntil", { } instant) => new CouponWords(Say, Here.Zone).Moment(instant.GetDateTimeOffset()),
        ("/layers", { } layers) => string.Join(Say["Words.Comma"], layers.EnumerateArray().Select(layer => Say[$"Designer.Layer.{layer.GetString()}"].Value)),
        (_, { ValueKind: JsonValueKind.String } text) => text.GetString()!,
        (_, { } other) => other.GetRawText(),
    };

    private async Task SendAsync()
    {
        if (busy) return;
        busy = asked = true;
        await CheckAsync();
        if (wrong?.Fields is [var first, ..])
        {
            busy = false;
            await GoAsync(first.Pointer);
            return;
        }

        if (!IsOut)
        {
            await LastAsync(send: true);
            return;
        }

        busy = false;
        asksChanges = Changes.Any();
        if (!asksChanges) said = Say["Designer.NoChange"];
    }

    private async Task FinishAsync()
    {
        if (busy) return;
        busy = true;
        await LastAsync(send: false);
        asksChanges = false;
    }

    private async Task StoreAsync()
    {
        if (busy) return;
        busy = true;
        await CheckAsync();
        if (wrong is null)
        {
            await LastAsync(send: false);
            return;
        }

        await KeepAsync();
        said = Say["Designer.StoredPart", wrong.Fields.Count];
        busy = false;
    }

    /// <summary>On success the page is left busy: it is going, and no further click counts.</summary>
    private async Task LastAsync(bool send)
    {
        CouponTerms terms = form.ToTerms();
        Outcome<CouponSheet> outcome = id is { } known ? await Editing.RunAsync(Here.Caller, known, terms) : await Drafting.RunAsync(Here.Caller, terms);
        if (outcome.Is(out CouponSheet? sheet, out refusal))
        {
            id = Ids.Parse(sheet.Id);
            if (send) outcome = await Submitting.RunAsync(Here.Caller, id.Value);
        }

        refusal = outcome.Refusal;
        if (refusal is not null)
        {
            busy = false;
            return;
        }

        soon?.Cancel();
        await draft!.DropAsync();
        Navigation.NavigateTo(Here.Path($"coupons/{Ids.Text(id!.Value)}"));
    }

    private async Task DiscardAsync()
    {
        if (form.Touched.Count >= WorthAsking) asksDiscard = true;
        else await LeaveAsync();
    }

    private async Task LeaveAsync()
    {
        soon?.Cancel();
        await draft!.DropAsync();
        Navigation.NavigateTo(Here.Path(Id is null ? "coupons" : $"coupons/{Id}"));
    }
}
