using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>Posts with a time: seen by nobody before it, live from it on, once, whoever else is at work.</summary>
public abstract class ScheduleTests(Engine engine) : LifeTest(engine)
{
    private DateTimeOffset Later => World.Time.Now.AddHours(2);

    [Fact]
    public async Task What_was_approved_before_its_time_is_seen_from_that_second_on_and_not_before()
    {
        PostSheet post = await ScheduledAsync(Later);
        Assert.Equal((PostState.Scheduled, Later), (post.State, post.PublishAt));
        World.Time.Pass(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(1));
        await PublishDueAsync(World);
        Assert.Null(await SeenAsync(post));

        World.Time.Pass(TimeSpan.FromSeconds(1));
        await PublishDueAsync(World);
        Assert.Equal("今天的面", await SeenAsync(post));
        PostSheet now = await NowAsync(post);
        Assert.Equal((PostState.Live, (DateTimeOffset?)World.Time.Now, (DateTimeOffset?)null), (now.State, now.LiveAt, now.PublishAt));
        Assert.Empty(await World.BrokenAsync());
    }

    [Fact]
    public async Task Two_copies_and_a_merchant_who_waits_no_longer_publish_it_once()
    {
        PostSheet post = await ScheduledAsync(Later);
        World.Time.Pass(TimeSpan.FromHours(2));
        SmallWorld other = World.AnotherCopy();
        await Task.WhenAll(PublishDueAsync(World), PublishDueAsync(other), PublishDueAsync(World), PublishDueAsync(other),
            World.Get<ReschedulePost>().RunAsync(Noodles.Key, Id(post.Id), null));
        Assert.Equal(1, await HappenedAsync(LifeEvents.Published));
        Assert.Equal("今天的面", await SeenAsync(post));
    }

    [Fact]
    public async Task A_program_that_was_down_at_the_time_publishes_when_it_is_back()
    {
        PostSheet[] posts = [await ScheduledAsync(Later, "一"), await ScheduledAsync(Later, "二")];
        World.Time.Pass(TimeSpan.FromDays(2));
        await World.RestartAsync();
        await PublishDueAsync(World);
        await PublishDueAsync(World);
        Assert.Equal(2, await HappenedAsync(LifeEvents.Published));
        Assert.Equal(("一", "二"), (await SeenAsync(posts[0]), await SeenAsync(posts[1])));
    }

    [Fact]
    public async Task What_is_approved_after_its_time_is_live_at_once()
    {
        PostSheet post = Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, await BodyAsync(), Later));
        Ok(await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(post.Id)));
        World.Time.Pass(TimeSpan.FromHours(3));
        Assert.Null(await DecideAsync(post, Verdict.Approve));
        Assert.Equal("今天的面", await SeenAsync(post));
        Assert.Null((await NowAsync(post)).PublishAt);
    }

    [Fact]
    public async Task Another_time_needs_no_review_and_no_time_is_now()
    {
        PostSheet post = await ScheduledAsync(Later);
        DateTimeOffset first = Later, second = first.AddDays(1);
        Assert.Equal(second, Ok(await World.Get<ReschedulePost>().RunAsync(Noodles.Key, Id(post.Id), second)).PublishAt);
        Ok(await World.Get<ReschedulePost>().RunAsync(Noodles.Key, Id(post.Id), second));
        Assert.Equal(2, await HappenedAsync(LifeEvents.Rescheduled));
        World.Time.Now = first;
        await PublishDueAsync(World);
        Assert.Null(await SeenAsync(post));

        Assert.Equal(PostState.Live, Ok(await World.Get<ReschedulePost>().RunAsync(Noodles.Key, Id(post.Id), null)).State);
        Refused("posts.wrong_state", await World.Get<ReschedulePost>().RunAsync(Noodles.Key, Id(post.Id), second));
        Assert.Empty(await World.BrokenAsync());
    }

    [Fact]
    public async Task A_time_that_has_passed_or_lies_beyond_a_year_is_told_by_its_pointer()
    {
        DateTimeOffset now = World.Time.Now;
        foreach ((DateTimeOffset at, string code) in new[] { (now, "posts.time_past"), (now.AddDays(366), "posts.time_far") })
        {
            Assert.Equal("/publishAt " + code, Wrong(Refused("request.invalid", await World.Get<DraftPost>().RunAsync(Noodles.Key, await BodyAsync(), at))));
            PostSheet post = await WrittenAsync();
            Assert.Equal("/publishAt " + code, Wrong(Refused("request.invalid", await World.Get<ReschedulePost>().RunAsync(Noodles.Key, Id(post.Id), at))));
        }
    }

    [Fact]
    public async Task New_words_of_a_scheduled_post_are_decided_anew_and_the_old_ones_never_go_live()
    {
        PostSheet edited = await EditedAsync(await ScheduledAsync(Later), "别的面"), withdrawn = await ScheduledAsync(Later, "不发了");
        Ok(await World.Get<WithdrawPost>().RunAsync(Noodles.Key, Id(withdrawn.Id)));
        Assert.Equal((PostState.Draft, true), (edited.State, edited.PublishAt is not null));
        World.Time.Pass(TimeSpan.FromHours(2));
        await PublishDueAsync(World);
        Assert.Null(await SeenAsync(edited));
        Assert.Null(await SeenAsync(withdrawn));
        Assert.Empty(await World.BrokenAsync());
    }

    [Fact]
    public async Task What_waits_without_a_decision_or_a_time_is_found_by_its_statement()
    {
        PostSheet post = await ScheduledAsync(Later);
        await ReviewedAsync(post, 9);
        Assert.Equal(["inv_post_decided"], await World.BrokenAsync());
        await ReviewedAsync(post, 1);
        await PlannedAsync(post, null);
        Assert.Equal(["inv_post_time"], await World.BrokenAsync());
        await PlannedAsync(post, Later);
    }

    private Task ReviewedAsync(PostSheet post, int revision) => World.InTablesAsync(db => db.Reviews.Where(row => row.SubjectId == Id(post.Id))
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Revision, revision)));

    private Task PlannedAsync(PostSheet post, DateTimeOffset? at) => World.InTablesAsync(db => db.Posts.Where(row => row.Id == Id(post.Id))
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.PublishAt, at)));
}

public sealed class ScheduleOnSqliteTests() : ScheduleTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ScheduleOnPostgreSqlTests() : ScheduleTests(Engine.PostgreSql);
