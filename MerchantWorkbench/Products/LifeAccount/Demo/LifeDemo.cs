using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Demo;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

namespace MerchantWorkbench.Products.LifeAccount.Demo;

/// <summary>Life accounts in the demo town: guests follow, merchants post, staff approve, by the same actions as in earnest.</summary>
internal sealed class LifeDemo(
    FileStore files, DraftPost draft, SubmitPost submit, FollowAccount follow, ListReviews queue, DecideReview decide, ChangeSlots slots,
    BroadcastPost broadcast, CouponShelf shelf, WriteComment say, AnswerComment answer, LikePost like, CastVote vote, SetReminder remind,
    SendReport report, ChangeConversation converse, NotePostRead note, KeepPostReads keep, Clock clock) : IDemo
{
    private readonly IReadOnlyList<Plan> plans = Plan.All;

    /// <inheritdoc/>
    public async Task LiveAsync(TownDay day)
    {
        if (day.Number % 9 == 0) await FollowAsync(day);
        // Monday and Friday at eleven: before lunch.
        if (day.Number == -Town.Days)
            foreach (TownMerchant merchant in day.Town.Merchants)
            {
                Sure(await slots.RunAsync(merchant.Designer, [new(1, 660), new(5, 660)]));
                Sure(await converse.RunAsync(merchant.Designer, ["刷单", "加微信"], ["谢谢您来，下次见！", "收到，我们马上看看。"]));
            }
        foreach (Plan plan in plans.Where(plan => plan.Day == day.Number))
        {
            TownMerchant merchant = day.Town.At(plan.Merchant);
            DateTimeOffset at = merchant.Zone.StartOf(day.Date).AddHours(plan.Hour);
            if (at >= day.Now) continue;
            clock.Pretend(at);
            await PostAsync(day, merchant, plan);
        }
    }

    /// <summary>What guests said, spread over the hours after a post; some of it was answered, some waits.</summary>
    private async Task TalkAsync(TownDay day, TownMerchant merchant, Plan plan, long post)
    {
        DateTimeOffset live = clock.Now;
        for (int at = 0; at < plan.Likes; at++) Sure(await like.RunAsync(day.Town.Shoppers[(at * 13 + plan.Hour) % day.Town.Shoppers.Count], post, like: true));
        if (plan.Below.FirstOrDefault(block => block.Type == BlockType.Poll) is { } poll)
            foreach ((int at, string option) in plan.Votes.SelectMany((votes, option) => Enumerable.Repeat(poll.Options![option], votes)).Index())
                Sure(await vote.RunAsync(day.Town.Shoppers[(at * 11 + plan.Hour) % day.Town.Shoppers.Count], post, poll.Question, option));
        foreach ((int at, Said said) in plan.Talk.Index())
        {
            DateTimeOffset when = live.AddMinutes(40 * (at + 1));
            if (when >= day.Now) return;
            clock.Pretend(when);
            CommentSheet comment = Sure(await say.RunAsync(day.Town.Shoppers[(at * 37 + plan.Hour) % day.Town.Shoppers.Count], post, said.Text));
            if (said.Answer is not null) Sure(await answer.RunAsync(merchant.Designer, Ids.Parse(comment.Id), said.Answer));
            if (said.Reported is { } reason)
                Sure(await report.RunAsync(day.Town.Shoppers[(at * 37 + plan.Hour + 1) % day.Town.Shoppers.Count], post, Ids.Parse(comment.Id), reason, null));
        }
    }

    /// <summary>Every nine days some guests more follow somebody; the noodle shop has the most friends.</summary>
    private async Task FollowAsync(TownDay day)
    {
        DateTimeOffset morning = Zone.Of(null).StartOf(day.Date).AddHours(8);
        if (morning >= day.Now) return;
        clock.Pretend(morning);
        int round = (day.Number + Town.Days) / 9;
        foreach ((int each, TownMerchant merchant) in day.Town.Merchants.Index())
            for (int more = 0; more < 4 - each; more++)
            {
                Caller guest = day.Town.Shoppers[((round * 7) + (more * 31) + (each * 11)) % day.Town.Shoppers.Count];
                Sure(await follow.RunAsync(guest, merchant.Designer.MerchantId!.Value));
            }
    }

    private async Task PostAsync(TownDay day, TownMerchant merchant, Plan plan)
    {
        List<PostPicture> pictures = [];
        foreach (DrawnPicture drawn in plan.Pictures)
        {
            StoredFile file = Sure(await files.StoreAsync(merchant.Designer, LifePermissions.Write, drawn.Png()));
            pictures.Add(new PostPicture(Ids.Text(file.Id), pictures.Count == 0 ? plan.Alt : null));
        }
        string? coupon = plan.HasCoupon && await shelf.OpenAsync(merchant.Designer.MerchantId!.Value, merchant.Zone, 1) is [var open, ..] ? open.Id : null;
        PostSheet post = Sure(await draft.RunAsync(
            merchant.Designer, plan.Announces is { } show ? Announced(plan, show, pictures, coupon, merchant.Zone.StartOf(day.Date.AddDays(show.DaysAhead)))
                : plan.Title is null ? new PostBody(plan.Text, pictures, coupon) : Article(plan, pictures, coupon),
            plan.Fate == Fate.Scheduled ? merchant.Zone.StartOf(day.Date.AddDays(plan.DaysAhead)).AddHours(11) : null));
        if (plan.Fate == Fate.LeftAsDraft) return;
        Sure(await submit.RunAsync(merchant.Designer, Ids.Parse(post.Id)));
        if (plan.Fate == Fate.Waits) return;
        clock.Pretend(clock.Now.AddMinutes(20));
        ReviewSheet review = Sure(await queue.RunAsync(day.Town.Reviewer, open: true, new PageAsk(Limit: PageAsk.Most))).Items
            .Single(one => one.SubjectId == post.Id);
        Sure(await decide.RunAsync(day.Town.Reviewer, Ids.Parse(review.Id), new(Verdict.Approve)));
        if (plan.Fate == Fate.Sent) Sure(await broadcast.RunAsync(merchant.Designer, Ids.Parse(post.Id)));
        if (plan.Fate == Fate.Scheduled) return;
        await ReadAsync(day, plan, Ids.Parse(post.Id));
        for (int at = 0; at < plan.Announces?.Asks; at++)
            Sure(await remind.RunAsync(day.Town.Shoppers[(at * 17 + plan.Hour) % day.Town.Shoppers.Count], Ids.Parse(post.Id), remind: true));
        await TalkAsync(day, merchant, plan, Ids.Parse(post.Id));
    }

    /// <summary>Who opens a post does so within a day and a half, most in the first hours; some come to its end. The clock goes back after.</summary>
    private async Task ReadAsync(TownDay day, Plan plan, long post)
    {
        DateTimeOffset live = clock.Now;
        for (int at = 0; at < plan.Readers; at++)
        {
            DateTimeOffset when = live.AddMinutes(2 + (36 * 60 * (double)at * at / (plan.Readers * plan.Readers)));
            if (when.AddMinutes(1) >= day.Now) break;
            Caller guest = day.Town.Shoppers[(at * 29 + plan.Hour * 17 - plan.Day) % day.Town.Shoppers.Count];
            clock.Pretend(when);
            Sure(await note.RunAsync(guest, post, toTheEnd: false));
            if (at % 7 >= plan.ReachTheEnd) continue;
            clock.Pretend(when.AddMinutes(1));
            Sure(await note.RunAsync(guest, post, toTheEnd: true));
        }
        await keep.RunAsync(default);
        clock.Pretend(live);
    }

    /// <summary>The words in blocks, the first picture after the first paragraph, what can be used at the end.</summary>
    private static PostBody Article(Plan plan, List<PostPicture> pictures, string? coupon)
    {
        List<Block> blocks = [.. plan.Text.Split('\n').Select(line => line.StartsWith('#') ? new Block { Type = BlockType.Heading, Text = line[1..] }
            : new Block { Type = BlockType.Paragraph, Runs = [new TextRun(line)] })];
        blocks.Insert(1, new() { Type = BlockType.Picture, Picture = pictures[0].Picture, Alt = pictures[0].Alt });
        blocks.AddRange(plan.Below);
        if (coupon is not null) blocks.Add(new() { Type = BlockType.Coupon, Coupon = coupon });
        blocks.Add(new() { Type = BlockType.Follow });
        return new() { Kind = PostKind.Article, Title = plan.Title, Cover = pictures[^1].Picture, Blocks = blocks };
    }

    /// <summary>The goods lead where a noodle shop sells what can be sent.</summary>
    /// <param name="morning">The first instant of the day of the show.</param>
    private static PostBody Announced(Plan plan, Show show, List<PostPicture> pictures, string? coupon, DateTimeOffset morning) => new(plan.Text)
    {
        Kind = PostKind.Live, Title = plan.Title, Cover = pictures[0].Picture, CoverAlt = pictures[0].Alt,
        Announcement = new()
        {
            StartsAt = morning.AddHours(show.Hour), Minutes = show.Minutes, Where = show.Where, Coupons = coupon is null ? null : [coupon],
            Goods = [.. show.Goods.Select(good => new Block
            {
                Type = BlockType.Product, Name = good.Name, PriceFen = good.PriceFen, Link = "https://shop.example/laowang",
            })],
        },
    };

    /// <summary>Nobody hears no here: the plan is sound, and a rule it breaks must not pass unnoticed.</summary>
    private static T Sure<T>(Outcome<T> outcome) => outcome.Is(out T? value, out Refusal? no) ? value : throw new InvalidOperationException(no.ToString());
}
