using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons;

/// <summary>Which coupons want their merchant's attention, for pages of other houses.</summary>
public sealed class CouponTodos(Reader reader, Clock clock)
{
    /// <summary>How long before its end a coupon is named.</summary>
    public static readonly TimeSpan EndsSoon = TimeSpan.FromDays(3);

    private const int MostOfKind = 5;

    /// <summary>At most five of a kind, the most pressing kind first.</summary>
    public Task<Outcome<IReadOnlyList<CouponTodo>>> ListAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<CouponTodo>>(caller, CouponPermissions.View, async db =>
        {
            DateTimeOffset now = clock.Now, soon = now + EndsSoon;
            IQueryable<Coupon> open = db.Coupons.Where(row => row.Stage == CouponStage.Open && row.ClaimFrom <= now && row.ClaimUntil >= now);
            return (CouponTodo[])
            [
                .. await RejectedAsync(db, stop),
                .. await OfAsync(CouponTodoKind.SoldOut, open.Where(row => row.Claimed >= row.Total).OrderBy(row => row.ClaimUntil), stop),
                .. await OfAsync(CouponTodoKind.AlmostOut,
                    open.Where(row => row.Claimed < row.Total && (row.Total - row.Claimed) * 10 <= row.Total).OrderBy(row => row.Total - row.Claimed), stop),
                .. await OfAsync(CouponTodoKind.EndsSoon,
                    open.Where(row => row.ClaimUntil <= soon && row.Claimed < row.Total).OrderBy(row => row.ClaimUntil), stop),
                .. await OfAsync(CouponTodoKind.Draft, db.Coupons.Where(row => row.Stage == CouponStage.Draft).OrderByDescending(row => row.Id), stop),
                .. await OfAsync(CouponTodoKind.InReview, db.Coupons.Where(row => row.Stage == CouponStage.InReview).OrderBy(row => row.Id), stop),
            ];
        }, stop);

    private static async Task<IEnumerable<CouponTodo>> OfAsync(CouponTodoKind kind, IQueryable<Coupon> rows, CancellationToken stop) =>
        (await rows.Take(MostOfKind).Select(row => new { row.Id, row.Name, row.Claimed, row.Total, row.ClaimUntil }).ToListAsync(stop))
            .Select(row => new CouponTodo(kind, Ids.Text(row.Id), row.Name, row.Claimed, row.Total, row.ClaimUntil));

    private static async Task<IEnumerable<CouponTodo>> RejectedAsync(WorkbenchDb db, CancellationToken stop)
    {
        List<CouponTodo> todos = [];
        IQueryable<Coupon> rejected = db.Coupons.Where(row => row.Stage == CouponStage.Rejected).OrderByDescending(row => row.Id);
        foreach (CouponTodo todo in await OfAsync(CouponTodoKind.Rejected, rejected, stop))
        {
            long id = Ids.Parse(todo.Id);
            Review? said = await db.Reviews.Where(row => row.SubjectId == id && row.Subject == CouponEvents.Coupon && row.Verdict == Verdict.Reject)
                .OrderByDescending(row => row.Revision).ThenByDescending(row => row.Id).FirstOrDefaultAsync(stop);
            todos.Add(todo with { Reason = said?.Reason, Note = said?.Note });
        }
        return todos;
    }
}
