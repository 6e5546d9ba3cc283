using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing;

/// <summary>What an announcement is made of, each in its field.</summary>
public sealed partial class AnnouncementFields
{
    [Parameter, EditorRequired] public PostForm Form { get; set; } = null!;

    /// <summary>Those that can be taken now.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<ShelfCoupon> Coupons { get; set; } = [];

    /// <summary>What is wrong with the post, once that is to be told.</summary>
    [Parameter] public Refusal? Of { get; set; }

    /// <summary>Something about the announcement changed.</summary>
    [Parameter] public EventCallback OnChange { get; set; }

    /// <summary>A letter was typed.</summary>
    [Parameter] public EventCallback OnTyping { get; set; }

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Inject] private Sentences Sentences { get; set; } = null!;

    /// <summary>A draft of an earlier build may have none.</summary>
    private AnnouncementRow Show => Form.Announcement ??= new();

    /// <summary>What was chosen and cannot be taken any more stays on the list: the author decides what comes instead.</summary>
    private IReadOnlyList<Choice> Choices =>
    [
        .. Coupons.Select(coupon => new Choice(coupon.Id, coupon.Name, string.Join(" · ", coupon.Lines.Prepend(coupon.Condition)))),
        .. Show.Coupons.Where(hung => Coupons.All(coupon => coupon.Id != hung)).Select(hung => new Choice(hung, Say["Writing.CouponGone"])),
    ];

    private string? WrongCoupon =>
        Of?.Fields.FirstOrDefault(one => one.Pointer.StartsWith("/announcement/coupons", StringComparison.Ordinal)) is { } wrong ? Sentences.For(wrong) : null;

    private bool IsFull(Choice choice) => Show.Coupons.Count >= AnnouncementRules.MostCoupons && !Show.Coupons.Contains(choice.Value);

    private string? Wrong(string pointer) => Of?.Fields.FirstOrDefault(one => one.Pointer == pointer) is { } wrong ? Sentences.For(wrong) : null;

    private Task TypeTitleAsync(string title)
    {
        Form.TypingTitle = title;
        return OnTyping.InvokeAsync();
    }

    private Task TypeAsync(string text)
    {
        Form.Typing = text;
        return OnTyping.InvokeAsync();
    }

    private Task CoverAsync(SentPicture sent) => SetAsync(() => Form.Cover = new PictureRow { Picture = sent.Id!, Address = sent.Address! });

    private Task AddGoodAsync() => SetAsync(() => Show.Goods.Add(new BlockRow { Id = ++Form.Rows, Kind = RowKind.Product }));

    private Task HangAsync(string coupon) => SetAsync(() =>
    {
        if (!Show.Coupons.Remove(coupon)) Show.Coupons.Add(coupon);
    });

    private Task SetAsync(Action set)
    {
        set();
        return OnChange.InvokeAsync();
    }
}
