using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Screens.Shopper.Parts;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Staff;

/// <summary>What was handed in beside what is live, part by part.</summary>
public sealed partial class PostReviewPanel
{
    private ReadPostRevision.Revision? revision;
    private string[] found = [];
    private Review? read;

    [CascadingParameter] private StaffScope Here { get; set; } = null!;

    [Parameter, EditorRequired] public Review Review { get; set; } = null!;

    [Inject] private ReadPostRevision ReadRevision { get; set; } = null!;

    /// <summary>Of an announcement what a person must know of each part.</summary>
    private IReadOnlyList<(string Key, Func<AnnouncementSheet, string> Say)> Parts =>
    [
        ("startsAt", show => show.StartsAt is { } at ? AnnouncementWords.When(Say, revision!.Account.Zone, at) : ""),
        ("minutes", show => show.Minutes is { } minutes ? Say["Show.Length", minutes] : ""),
        ("where", show => show.Where ?? ""),
        ("goods", show => string.Join('\n', show.Goods.Select(good => Say["Version.Product", good.Name ?? "", Price(good.PriceFen), good.Link ?? ""]))),
        ("coupons", show => string.Join('\n', show.Coupons.Select(coupon => Say["Version.Thing", Say["Block.coupon"].Value, coupon[^4..]]))),
    ];

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(read, Review)) return;
        read = Review;
        revision = (await ReadRevision.RunAsync(Here.Caller, Review.SubjectId, Review.Revision)).Value;
        found = [.. Finding.In(Review).Where(finding => finding.Code == "posts.finding_word").SelectMany(finding => finding.Facts.Take(1))];
    }

    private bool HasOther(Func<ReadPostRevision.Content, string?> part) => revision!.Live is { } live && part(live) != part(revision.Said);

    private static string PicturesOf(ReadPostRevision.Content words) => string.Join(' ', Described(words).Select(picture => picture.Picture + picture.Alt));

    /// <summary>A good's picture stands beside its name and has no words of its own.</summary>
    private static IEnumerable<PictureSheet> Described(ReadPostRevision.Content words) =>
        words.Announcement is { } show ? words.Pictures.Where(picture => picture.Picture == show.Cover).Take(1) : words.Pictures;

    private static string Price(long? fen) => fen is { } price ? Fen.Yuan(price) : "";

    private string Film(ReadPostRevision.Content words) => words.Video is not { } film ? ""
        : Say[film.Captions is null ? "Panel.Film" : "Panel.FilmWithCaptions", film.Length];

    private string Coupon(ReadPostRevision.Content words) => Say[words.Coupon is null ? "Panel.NoCoupon" : "Panel.HasCoupon"];
}
