using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.LifeAccount.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor;

/// <summary>One block and its buttons. What it is called tells its number, since there may be many alike.</summary>
public sealed partial class BlockField
{
    private static readonly RowKind[] Looks = [RowKind.Paragraph, RowKind.Heading, RowKind.Bullets, RowKind.Numbers, RowKind.Quote];

    [Parameter, EditorRequired] public BlockRow Row { get; set; } = null!;

    /// <summary>Its place, from 0.</summary>
    [Parameter, EditorRequired] public int Number { get; set; }

    [Parameter] public bool IsLast { get; set; }

    /// <summary>What can be added below it is on show.</summary>
    [Parameter] public bool IsAdding { get; set; }

    [Parameter, EditorRequired] public WritingDesk Desk { get; set; } = null!;

    [Parameter, EditorRequired] public Func<string, Task<int[]>> Selection { get; set; } = null!;

    /// <summary>What is wrong with it, once that is to be told.</summary>
    [Parameter] public string? Error { get; set; }

    /// <summary>The same of the whole article, for blocks of several fields.</summary>
    [Parameter] public Refusal? Of { get; set; }

    [Parameter] public EventCallback OnChange { get; set; }

    [Parameter] public EventCallback OnTyping { get; set; }

    /// <summary>Up, -1, or down, 1.</summary>
    [Parameter] public EventCallback<int> OnMove { get; set; }

    [Parameter] public EventCallback OnOpenAdd { get; set; }

    [Parameter] public EventCallback OnDrop { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }

    [Inject] private Sentences Sentences { get; set; } = null!;

    /// <summary>Where it stands in the request.</summary>
    private string Pointer => $"/blocks/{Number}";

    private string FieldId => FieldAnchor.Of(Pointer);

    /// <summary>What is wrong with the block itself, not with one of its fields.</summary>
    private string? Own => Of?.Fields.FirstOrDefault(one => one.Pointer == Pointer) is { } wrong ? Sentences.For(wrong) : null;

    private string Label => Say["Block.Named", Number + 1, Say["Block." + Words.Name(Row.Kind)]];

    private IReadOnlyList<Choice> Coupons =>
        WithGone(Desk.Coupons.Select(coupon => new Choice(coupon.Id, $"{coupon.Name} · {coupon.Condition}")), "Writing.CouponGone");

    private IReadOnlyList<Choice> Shops => WithGone(Desk.Shops.Select(shop => new Choice(shop.Id, shop.Name)), "Block.ShopGone");

    /// <summary>What was chosen and is not to be had any more stays on the list: the author decides what comes instead.</summary>
    private Choice[] WithGone(IEnumerable<Choice> open, string gone) =>
        [.. open, .. Row.Target is { } target && open.All(choice => choice.Value != target) ? [new Choice(target, Say[gone])] : Array.Empty<Choice>()];

    private Task AimAsync(string? target)
    {
        Row.Target = string.IsNullOrEmpty(target) ? null : target;
        return OnChange.InvokeAsync();
    }

    private Task LookAsync(ChangeEventArgs change)
    {
        if (Words.TryParse((string?)change.Value, out RowKind kind)) Row.Kind = kind;
        return OnChange.InvokeAsync();
    }
}
