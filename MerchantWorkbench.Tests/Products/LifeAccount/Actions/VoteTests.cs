using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.LifeAccount.Domain.Blocks;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>Shoppers vote in an article's poll, once each, for the words they read.</summary>
public abstract class VoteTests(Engine engine) : LifeTest(engine)
{
    private const string Question = "先喝汤还是先拌面？", Soup = "先喝汤", Mix = "先拌面", Picture = "先拍照";

    [Fact]
    public async Task A_vote_is_one_a_person_saying_it_twice_changes_nothing_and_another_takes_its_place()
    {
        PostSheet post = await PolledAsync();
        Assert.Equal((Soup, 1), Ok(await VoteAsync(post, Soup)) is var first ? (first.Mine, first.Votes) : default);
        Assert.Equal((Soup, 1), Ok(await VoteAsync(post, Soup)) is var again ? (again.Mine, again.Votes) : default);
        Ok(await VoteAsync(post, Soup, by: 2));
        Ok(await VoteAsync(post, Picture, by: 3));
        Assert.Equal(["先喝汤 2 67%", "先拌面 0 0%", "先拍照 1 33%"], await ResultAsync(post));
        Assert.Equal((Mix, 3), Ok(await VoteAsync(post, Mix)) is var other ? (other.Mine, other.Votes) : default);
        Assert.Equal(["先喝汤 1 33%", "先拌面 1 33%", "先拍照 1 33%"], await ResultAsync(post));
        Assert.Equal(4, await HappenedAsync(LifeEvents.Voted));
        Assert.Equal((Picture, null), (await MineAsync(post, 3), await MineAsync(post, 4)));
        Assert.Null(Ok(await World.Get<ReadPoll>().RunAsync(null, Id(post.Id))).Mine);
    }

    [Fact]
    public async Task Many_votes_at_once_are_one_row_each()
    {
        PostSheet post = await PolledAsync();
        string[] options = [Soup, Mix];
        await Task.WhenAll(Enumerable.Range(0, 24).Select(async at => Ok(await VoteAsync(post, options[at % 2], by: at / 4))));
        Assert.Equal(6, await World.InTablesAsync(db => db.Votes.CountAsync()));
        Assert.Equal(6, Ok(await World.Get<ReadPoll>().RunAsync(null, Id(post.Id))).Votes);
    }

    [Fact]
    public async Task A_poll_takes_votes_and_changes_until_its_end_and_shows_its_result_after()
    {
        DateTimeOffset ends = World.Time.Now.AddHours(1);
        PostSheet post = await PolledAsync(Poll with { Ends = ends });
        Ok(await VoteAsync(post, Soup));
        World.Time.Pass(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        Ok(await VoteAsync(post, Mix));
        Assert.False(Ok(await World.Get<ReadPoll>().RunAsync(null, Id(post.Id))).IsClosed);
        World.Time.Pass(TimeSpan.FromSeconds(1));
        Refused("polls.closed", await VoteAsync(post, Soup));
        Refused("polls.closed", await VoteAsync(post, Soup, by: 2));
        PollSheet closed = Ok(await World.Get<ReadPoll>().RunAsync(Shopper(), Id(post.Id)));
        Assert.Equal((true, Mix, 1, ends), (closed.IsClosed, closed.Mine, closed.Votes, closed.Ends!.Value));
    }

    [Fact]
    public async Task Only_what_the_live_words_offer_can_be_chosen()
    {
        PostSheet post = await PolledAsync(), silent = await LiveAsync();
        Refused("polls.not_an_option", await VoteAsync(post, "先付钱"));
        Refused("polls.not_an_option", await VoteAsync(post, Soup + " "));
        Refused("polls.not_an_option", await World.Get<CastVote>().RunAsync(Shopper(), Id(post.Id), "别的问题？", Soup));
        Refused("polls.not_an_option", await VoteAsync(silent, Soup));
        Assert.Equal(["/option field.required"], Some.Wrong(Refused("request.invalid", await VoteAsync(post, null))));
        Assert.Equal(0, await World.InTablesAsync(db => db.Votes.CountAsync()));
        Refused("posts.not_found", await World.Get<ReadPoll>().RunAsync(Shopper(), Id(silent.Id)));
    }

    /// <remarks>See decision 15: a vote is for the words that were read.</remarks>
    [Fact]
    public async Task Words_that_vanish_take_their_votes_along_and_the_others_stay()
    {
        PostSheet post = await PolledAsync();
        Ok(await VoteAsync(post, Soup));
        Ok(await VoteAsync(post, Mix, by: 2));
        Ok(await VoteAsync(post, Mix, by: 3));
        await ReplacedAsync(post, Written.Poll(Question, "先拌匀再吃", Soup), approve: false);
        Refused("polls.not_an_option", await VoteAsync(post, "先拌匀再吃"));
        Assert.Equal(["先喝汤 1 33%", "先拌面 2 67%", "先拍照 0 0%"], await ResultAsync(post));

        Assert.Null(await DecideAsync(post, Verdict.Approve));
        Assert.Equal(["先拌匀再吃 0 0%", "先喝汤 1 100%"], await ResultAsync(post));
        Assert.Equal((Soup, null), (await MineAsync(post), await MineAsync(post, 2)));
        Refused("polls.not_an_option", await VoteAsync(post, Mix, by: 2));
        Ok(await VoteAsync(post, Soup, by: 2));
        Assert.Equal(3, await World.InTablesAsync(db => db.Votes.CountAsync()));

        await ReplacedAsync(post, Written.Poll("谁先喝汤？", Soup, Mix), approve: true);
        Assert.Equal(["先喝汤 0 0%", "先拌面 0 0%"], await ResultAsync(post));
        await ReplacedAsync(post, Poll, approve: true);
        Assert.Equal(["先喝汤 2 67%", "先拌面 1 33%", "先拍照 0 0%"], await ResultAsync(post));
    }

    [Fact]
    public async Task Nobody_votes_in_what_is_not_live_and_nobody_but_shoppers_votes()
    {
        PostSheet draft = Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, Written.Article(Poll)));
        Refused("posts.not_found", await VoteAsync(draft, Soup));
        PostSheet withdrawn = await PolledAsync(), down = await PolledAsync(), left = await PolledAsync();
        foreach (Caller other in new[] { Noodles.Key, Pets.Key, Noodles.People[Role.Owner], Reviewer })
            Refused("request.forbidden", await World.Get<CastVote>().RunAsync(other, Id(left.Id), Question, Soup));
        Refused("request.unauthenticated", await World.Get<CastVote>().RunAsync(Caller.Nobody, Id(left.Id), Question, Soup));
        Ok(await World.Get<WithdrawPost>().RunAsync(Noodles.Key, Id(withdrawn.Id)));
        Ok(await World.Get<TakeDownPost>().RunAsync(Reviewer, Id(down.Id), "投票里有广告"));
        Refused("posts.not_found", await VoteAsync(withdrawn, Soup));
        Refused("posts.not_found", await VoteAsync(down, Soup));
        Refused("posts.not_found", await World.Get<ReadPoll>().RunAsync(Shopper(), Id(down.Id)));
        await World.InTablesAsync(db => db.ProductOpenings.Where(row => row.MerchantId == Noodles.Id && row.Product == "life")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OpeningState.Closed)));
        Refused("posts.not_found", await VoteAsync(left, Soup));
        Assert.Equal(0, await World.InTablesAsync(db => db.Votes.CountAsync()));
    }

    [Fact]
    public async Task The_merchant_reads_each_result_beside_its_post_and_no_other_merchants()
    {
        PostSheet post = await PolledAsync(), off = await PolledAsync(), quiet = await PolledAsync(), theirs = await PolledAsync(by: Pets);
        await LiveAsync("没有投票");
        Ok(await VoteAsync(post, Soup));
        Ok(await VoteAsync(post, Mix, by: 2));
        Ok(await VoteAsync(off, Mix));
        Ok(await VoteAsync(theirs, Picture));
        await ReplacedAsync(post, Written.Poll(Question, Soup, "别的"), approve: false);
        Ok(await World.Get<WithdrawPost>().RunAsync(Noodles.Key, Id(off.Id)));
        PostFiguresSheet figures = Ok(await World.Get<ReadPostFigures>().RunAsync(Noodles.Key));
        Assert.Equal(
            [(quiet.Id, "0 0 0"), (off.Id, "0 1 0"), (post.Id, "1 1 0")],
            figures.Items.Where(item => item.Poll is not null).OrderByDescending(item => Id(item.Id))
                .Select(item => (item.Id, string.Join(' ', item.Poll!.Options.Select(option => option.Votes)))));
        Assert.Equal(4, figures.Items.Count);
        Assert.Equal(1, Assert.Single(Ok(await World.Get<ReadPostFigures>().RunAsync(Pets.Key)).Items).Poll!.Votes);
    }

    [Fact]
    public async Task A_poll_that_ends_before_its_post_goes_live_is_told_beforehand()
    {
        DateTimeOffset now = World.Time.Now;
        PostBody body = Written.Article(Written.Paragraph("汤"), Poll with { Ends = now.AddDays(2) });
        Assert.Empty(await HintsAsync(body, null));
        Assert.Empty(await HintsAsync(body, now.AddDays(1)));
        Assert.Equal(["posts.finding_poll_ends /blocks/1/ends"], await HintsAsync(body, now.AddDays(2)));
        Assert.Equal(["posts.finding_poll_ends /blocks/0/ends"], await HintsAsync(Written.Article(Poll with { Ends = now }), null));
        foreach (DateTimeOffset edge in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue })
            Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, Written.Article(Poll with { Ends = edge })));
    }

    private static Block Poll => Written.Poll(Question, Soup, Mix, Picture);

    private async Task<PostSheet> PolledAsync(Block? poll = null, TestMerchant? by = null)
    {
        PostSheet draft = Ok(await World.Get<DraftPost>().RunAsync((by ?? Noodles).Key, Written.Article(Written.Paragraph("汤"), poll ?? Poll)));
        PostSheet post = Ok(await World.Get<SubmitPost>().RunAsync((by ?? Noodles).Key, Id(draft.Id)));
        Assert.Null(await DecideAsync(post, Verdict.Approve));
        return post;
    }

    private async Task ReplacedAsync(PostSheet post, Block poll, bool approve)
    {
        PostSheet now = await NowAsync(post);
        Ok(await World.Get<EditPost>().RunAsync(Noodles.Key, Id(post.Id), now.Revision, Written.Article(Written.Paragraph("汤"), poll)));
        Ok(await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(post.Id)));
        if (approve) Assert.Null(await DecideAsync(post, Verdict.Approve));
    }

    private Task<Outcome<PollSheet>> VoteAsync(PostSheet post, string? option, int by = 1) =>
        World.Get<CastVote>().RunAsync(Shopper(by), Id(post.Id), Question, option);

    private async Task<string?> MineAsync(PostSheet post, int by = 1) => Ok(await World.Get<ReadPoll>().RunAsync(Shopper(by), Id(post.Id))).Mine;

    private async Task<IReadOnlyList<string>> ResultAsync(PostSheet post) =>
        [.. Ok(await World.Get<ReadPoll>().RunAsync(null, Id(post.Id))).Options.Select(option => $"{option.Text} {option.Votes} {option.Percent}%")];

    private async Task<IReadOnlyList<string>> HintsAsync(PostBody body, DateTimeOffset? publishAt) =>
        [.. Ok(await World.Get<CheckPost>().RunAsync(Noodles.Key, body, publishAt)).Hints.Select(hint => $"{hint.Code} {hint.Pointer}")];
}

public sealed class VoteOnSqliteTests() : VoteTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class VoteOnPostgreSqlTests() : VoteTests(Engine.PostgreSql);
