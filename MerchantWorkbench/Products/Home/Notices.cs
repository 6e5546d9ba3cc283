using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Home;

/// <summary>What the bell rings for: verdicts, and coupons that end within three days.</summary>
public sealed class Notices(Reader reader, Writer writer, CouponTodos coupons, ProductRegistry products, Clock clock)
{
    private const int Days = 30, VerdictDays = 7, Most = 50;

    /// <summary>The last 30 days, newest first, at most 50.</summary>
    public async Task<Outcome<IReadOnlyList<NoticeItem>>> ListAsync(Caller caller, CancellationToken stop = default)
    {
        Outcome<(DateTimeOffset Seen, List<Review> Decided)> read = await ReadAsync(caller, stop);
        if (read.Refusal is { } no) return no;
        DateTimeOffset seen = read.Value.Seen;
        IReadOnlyList<CouponTodo> todos = (await coupons.ListAsync(caller, stop)).Value ?? [];
        IEnumerable<NoticeItem> all = read.Value.Decided.Select(row => Of(row, seen))
            .Concat(todos.Where(todo => todo.Kind == CouponTodoKind.EndsSoon).Select(todo => Of(todo, seen)));
        return (NoticeItem[])[.. all.OrderByDescending(item => item.At).Take(Most)];
    }

    /// <summary>What staff decided in the last seven days, newest first.</summary>
    public async Task<Outcome<IReadOnlyList<NoticeItem>>> VerdictsAsync(Caller caller, int most, CancellationToken stop = default) =>
        (await ReadAsync(caller, stop)).Then(read => (IReadOnlyList<NoticeItem>)[.. read.Decided
            .Where(row => row.AppliedAt > clock.Now.AddDays(-VerdictDays)).Take(most).Select(row => Of(row, read.Seen))]);

    /// <summary>How many are new to the person; 0 for whoever has no bell.</summary>
    public async Task<int> CountAsync(Caller caller, CancellationToken stop = default) => (await ListAsync(caller, stop)).Value?.Count(item => item.IsNew) ?? 0;

    /// <summary>The person has seen all there is.</summary>
    public Task<Outcome<Done>> MarkSeenAsync(Caller caller, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, HomePermissions.View, async write =>
        {
            DateTimeOffset now = write.Now;
            await write.Db.Memberships.Where(row => row.MerchantId == caller.MerchantId && row.PersonId == caller.PersonId)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now), stop);
            return default(Done);
        }, stop);

    private Task<Outcome<(DateTimeOffset Seen, List<Review> Decided)>> ReadAsync(Caller caller, CancellationToken stop) =>
        reader.RunAsync<(DateTimeOffset, List<Review>)>(caller, HomePermissions.View, async db =>
        {
            DateTimeOffset since = clock.Now.AddDays(-Days);
            DateTimeOffset seen = await db.Memberships.Where(row => row.MerchantId == caller.MerchantId && row.PersonId == caller.PersonId)
                .Select(row => row.SeenAt).FirstOrDefaultAsync(stop);
            List<Review> decided = await db.Reviews.Where(row => row.MerchantId == caller.MerchantId && !row.ByPolicy && row.AppliedAt > since)
                .OrderByDescending(row => row.AppliedAt).Take(Most).ToListAsync(stop);
            return (seen, decided);
        }, stop);

    private NoticeItem Of(Review row, DateTimeOffset seen) => new(
        row.AppliedAt!.Value, row.AppliedAt > seen, row.Title, row.Subject,
        products.All(sheet => sheet.AllReviews).Single(kind => kind.Subject == row.Subject).PathOf(row.SubjectId),
        row.Verdict, row.Reason, row.Note);

    private static NoticeItem Of(CouponTodo todo, DateTimeOffset seen)
    {
        DateTimeOffset since = todo.Until - CouponTodos.EndsSoon;
        return new NoticeItem(since, since > seen, todo.Name, CouponEvents.Coupon, $"coupons/{todo.Id}", Until: todo.Until);
    }
}
