using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Home.Actions;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Home.Screens.Merchant;

/// <summary>Says what is to be done.</summary>
internal sealed class TodoWords(IStringLocalizer<Texts> say, Sentences sentences, ProductRegistry products, MerchantScope here)
{
    /// <summary>What was sent back and what waits for an answer comes first, whoever brings it.</summary>
    public IReadOnlyList<TodoItem> Of(HomeSheet sheet) =>
    [
        .. sheet.Todos.Where(todo => todo.Kind == CouponTodoKind.Rejected).Select(Of),
        .. sheet.Shares.SelectMany(share => share.Todos).Select(Of),
        .. sheet.Todos.Where(todo => todo.Kind != CouponTodoKind.Rejected).Select(Of),
        .. sheet.Openings.Select(Of),
    ];

    private TodoItem Of(HomeTodo todo) => new(todo.Text, todo.Cause ?? Said(todo.Reason, todo.Note), todo.Do, here.Path(todo.Path));

    private TodoItem Of(CouponTodo todo)
    {
        string coupon = here.Path($"coupons/{todo.Id}"), progress = say["Todo.Progress", todo.Claimed, todo.Total];
        return todo.Kind switch
        {
            CouponTodoKind.Rejected => new(say["Todo.Rejected", todo.Name], Said(todo.Reason, todo.Note), say["Todo.RejectedDo"], coupon),
            CouponTodoKind.SoldOut => new(say["Todo.SoldOut", todo.Name], progress, say["Todo.SoldOutDo"], coupon + "?ask=append"),
            CouponTodoKind.AlmostOut => new(say["Todo.AlmostOut", todo.Name, todo.Left], progress, say["Todo.AlmostOutDo"], coupon + "?ask=append"),
            CouponTodoKind.EndsSoon => new(say["Todo.EndsSoon", todo.Name, here.Zone.Local(todo.Until)], progress, say["Todo.EndsSoonDo"], coupon),
            CouponTodoKind.Draft => new(say["Todo.Draft", todo.Name], say["Todo.DraftText"], say["Todo.DraftDo"], coupon),
            CouponTodoKind.InReview => new(say["Todo.InReview", todo.Name], say["Todo.InReviewText"], say["Todo.InReviewDo"], coupon),
        };
    }

    private TodoItem Of(ProductOpening opening)
    {
        string name = products.Find(opening.Product) is { } house ? sentences.Of(house.Type, "Card.Name") : opening.Product;
        return opening.State == OpeningState.InReview
            ? new TodoItem(say["Todo.ProductInReview", name], say["Todo.InReviewText"], say["Todo.InReviewDo"], here.Path("catalog"))
            : new TodoItem(say["Todo.ProductRejected", name], say["Todo.ProductRejectedText"], say["Todo.RejectedDo"], here.Path("catalog"));
    }

    private string? Said(string? reason, string? note) => (reason is null ? null : ReviewReasons.Say(sentences, reason), note) switch
    {
        ({ } why, { Length: > 0 } words) => $"{why} · {words}",
        var (why, words) => why ?? words,
    };
}
