using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>Sending a post to those who follow: how often, to whom, and what is left of it.</summary>
public abstract class BroadcastTests(Engine engine) : LifeTest(engine)
{
    [Fact]
    public async Task Three_a_week_are_sent_and_the_next_one_hears_when_the_week_begins_anew()
    {
        for (int at = 0; at < 3; at++) Ok(await SendAsync(await LiveAsync()));
        PostSheet fourth = await LiveAsync();
        Refusal no = Refused("broadcasts.quota_used", await SendAsync(fourth));
        Assert.Equal([3, "2026-03-09"], no.Facts);
        BroadcastMeter meter = Ok(await World.Get<FindAccount>().RunAsync(Noodles.Key)).Meter;
        Assert.Equal(new BroadcastMeter(3, 3, new(2026, 3, 9)), meter);
        Ok(await World.Get<BroadcastPost>().RunAsync(Pets.Key, Id((await LiveAsync(by: Pets)).Id)));

        // The last second of Sunday by the merchant's clock, and the first of Monday.
        World.Time.Now = Zone.Of(null).StartOf(new(2026, 3, 9)).AddSeconds(-1);
        Refused("broadcasts.quota_used", await SendAsync(fourth));
        World.Time.Pass(TimeSpan.FromSeconds(1));
        Ok(await SendAsync(fourth));
        Assert.Empty(await World.BrokenAsync());
    }

    [Fact]
    public async Task Many_at_once_never_pass_the_quota()
    {
        List<PostSheet> posts = [];
        for (int at = 0; at < 8; at++) posts.Add(await LiveAsync());
        SmallWorld other = World.AnotherCopy();
        Outcome<PostSheet>[] answers = await Task.WhenAll(posts.Select((post, at) =>
            (at % 2 == 0 ? World : other).Get<BroadcastPost>().RunAsync(Noodles.Key, Id(post.Id))));
        Assert.Equal(3, answers.Count(answer => answer.Refusal is null));
        Assert.All(answers.Where(answer => answer.Refusal is not null), answer => Assert.Equal("broadcasts.quota_used", answer.Refusal!.Code));
        Assert.Empty(await World.BrokenAsync());
    }

    [Fact]
    public async Task From_two_tabs_it_is_sent_once_and_what_is_not_live_is_not_sent()
    {
        PostSheet post = await LiveAsync();
        Outcome<PostSheet>[] answers = await Task.WhenAll(SendAsync(post), SendAsync(post), SendAsync(post));
        Assert.Single(answers, answer => answer.Refusal is null);
        Assert.All(answers.Where(answer => answer.Refusal is not null), answer => Assert.Equal("broadcasts.already_sent", answer.Refusal!.Code));
        Assert.Equal((1, 1), (await HappenedAsync(LifeEvents.Broadcast), Ok(await World.Get<FindAccount>().RunAsync(Noodles.Key)).Meter.Used));
        Refused("posts.wrong_state", await SendAsync(await HandedInAsync()));
        Assert.NotNull((await NowAsync(post)).SentAt);
    }

    [Fact]
    public async Task It_arrives_at_those_who_follow_then_and_stays_when_they_leave()
    {
        await FollowAsync(1);
        World.Time.Pass(TimeSpan.FromMinutes(1));
        PostSheet first = await LiveAsync("第一条");
        Ok(await SendAsync(first));
        World.Time.Pass(TimeSpan.FromMinutes(1));
        await FollowAsync(2);
        Ok(await World.Get<UnfollowAccount>().RunAsync(Shopper(1), Noodles.Id));
        World.Time.Pass(TimeSpan.FromMinutes(1));
        PostSheet second = await LiveAsync("第二条");
        Ok(await SendAsync(second));

        Assert.Equal(["第一条"], await ReadAsync(1));
        Assert.Equal(["第二条"], await ReadAsync(2));
        Assert.Empty(await ReadAsync(3));
        World.Time.Pass(TimeSpan.FromMinutes(1));
        await FollowAsync(1);
        Assert.Equal(["第一条"], await ReadAsync(1));
        World.Time.Pass(TimeSpan.FromMinutes(1));
        Ok(await SendAsync(await LiveAsync("第三条")));
        Assert.Equal(["第三条", "第一条"], await ReadAsync(1));
    }

    [Fact]
    public async Task What_is_withdrawn_or_taken_down_is_gone_from_the_messages()
    {
        await FollowAsync(1);
        World.Time.Pass(TimeSpan.FromMinutes(1));
        PostSheet withdrawn = await LiveAsync("撤下的"), down = await LiveAsync("下架的"), stays = await LiveAsync("还在的");
        foreach (PostSheet post in new[] { withdrawn, down, stays }) Ok(await SendAsync(post));
        Assert.Equal(["还在的", "下架的", "撤下的"], await ReadAsync(1));
        Ok(await World.Get<WithdrawPost>().RunAsync(Noodles.Key, Id(withdrawn.Id)));
        Ok(await World.Get<TakeDownPost>().RunAsync(Reviewer, Id(down.Id), "有人投诉"));
        Assert.Equal(["还在的"], await ReadAsync(1));
        Assert.Empty((await World.Get<ReadMessages>().RunAsync(null, null)).Messages);
    }

    [Fact]
    public async Task Messages_come_by_pages_new_to_old_each_once()
    {
        await FollowAsync(1);
        List<string> sent = [];
        for (int week = 0; week < 5; week++)
        {
            World.Time.Pass(TimeSpan.FromDays(7));
            for (int at = 0; at < 3; at++)
            {
                PostSheet post = await LiveAsync($"{week}-{at}");
                Ok(await SendAsync(post));
                sent.Insert(0, post.Text);
            }
        }
        Assert.Equal(sent, await ReadAsync(1));
        Assert.Equal(sent[..ReadMessages.Most], (await World.Get<ReadMessages>().RunAsync(Shopper(1), "nonsense!")).Messages.Select(one => one.Post.Text));
    }

    [Fact]
    public async Task A_week_that_was_miscounted_is_found_by_its_statement()
    {
        Ok(await SendAsync(await LiveAsync()));
        await World.InTablesAsync(db => db.BroadcastWeeks.ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, 0)));
        Assert.Equal(["inv_broadcast_quota"], await World.BrokenAsync());
        await World.InTablesAsync(db => db.BroadcastWeeks.ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, 1)));
    }

    private Task<Outcome<PostSheet>> SendAsync(PostSheet post) => World.Get<BroadcastPost>().RunAsync(Noodles.Key, Id(post.Id));

    private async Task FollowAsync(int shopper) => Ok(await World.Get<FollowAccount>().RunAsync(Shopper(shopper), Noodles.Id));

    private async Task<List<string>> ReadAsync(int shopper)
    {
        List<string> all = [];
        string? after = null;
        do
        {
            ReadMessages.Arrived page = await World.Get<ReadMessages>().RunAsync(Shopper(shopper), after);
            all.AddRange(page.Messages.Select(one => one.Post.Text));
            after = page.Next;
        }
        while (after is not null);
        return all;
    }
}

public sealed class BroadcastOnSqliteTests() : BroadcastTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class BroadcastOnPostgreSqlTests() : BroadcastTests(Engine.PostgreSql);
