using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>Shoppers speak under a post, merchants answer, pin and put away.</summary>
public abstract class CommentTests(Engine engine) : LifeTest(engine)
{
    [Fact]
    public async Task A_comment_is_read_by_everybody_answered_pinned_and_put_away()
    {
        PostSheet post = await LiveAsync();
        CommentSheet first = await SaidAsync(post, "汤好喝"), second = await SaidAsync(post, "面也好", by: 2);
        Assert.Equal(["面也好", "汤好喝"], await SeenAsync(post, Shopper(3)));

        CommentSheet answer = Ok(await World.Get<AnswerComment>().RunAsync(Noodles.Key, Id(first.Id), "谢谢"));
        Assert.Equal((first.Id, null), (answer.Answers, answer.Nickname));
        Ok(await World.Get<WriteComment>().RunAsync(Shopper(2), Id(post.Id), "我也觉得", Id(answer.Id)));
        Assert.Equal(["面也好", "汤好喝", "- 谢谢", "- 我也觉得"], await SeenAsync(post, null));
        Ok(await World.Get<PinComment>().RunAsync(Noodles.Key, Id(first.Id), pin: true));
        Assert.Equal(["汤好喝", "- 谢谢", "- 我也觉得", "面也好"], await SeenAsync(post, null));
        Ok(await World.Get<PinComment>().RunAsync(Noodles.Key, Id(second.Id), pin: true));
        Assert.Equal(["面也好", "汤好喝", "- 谢谢", "- 我也觉得"], await SeenAsync(post, null));

        Assert.Equal([Id(second.Id)], Ok(await World.Get<PlaceComments>().RunAsync(Noodles.Key, [Id(second.Id)], show: false)));
        Assert.Equal(["汤好喝", "- 谢谢", "- 我也觉得"], await SeenAsync(post, null));
        Assert.Equal(["面也好", "汤好喝", "- 谢谢", "- 我也觉得"], await SeenAsync(post, Shopper(2)));
        Ok(await World.Get<PlaceComments>().RunAsync(Noodles.Key, [Id(second.Id), Id(first.Id)], show: true));
        Assert.Equal(4, (await SeenAsync(post, null)).Count);
    }

    [Fact]
    public async Task What_leads_elsewhere_waits_and_only_its_writer_sees_it()
    {
        PostSheet post = await LiveAsync();
        Ok(await World.Get<ChangeConversation>().RunAsync(Noodles.Key, [" 骗子 ", "骗子", ""], ["谢谢光临"]));
        CommentSheet held = await SaidAsync(post, "看 https://x.cn");
        await SaidAsync(post, "骗子", by: 2);
        Assert.Equal((CommentStage.Held, null), (held.Stage, held.Doubt));
        Assert.Empty(await SeenAsync(post, Shopper(3)));
        Assert.Equal(["看 https://x.cn"], await SeenAsync(post, Shopper()));
        Page<CommentLine> waiting = Ok(await World.Get<ListComments>().RunAsync(Noodles.Key, CommentKind.Held, null, new PageAsk()));
        Assert.Equal([CommentDoubt.Word, CommentDoubt.Link], waiting.Items.Select(line => line.Comment.Doubt!.Value));
        Assert.Equal((2, 0), Ok(await World.Get<CountComments>().RunAsync(Noodles.Key)));
        Ok(await World.Get<AnswerComment>().RunAsync(Noodles.Key, Id(held.Id), "这是我们的网址"));
        Assert.Equal(["看 https://x.cn", "- 这是我们的网址"], await SeenAsync(post, null));
        ConversationSheet kept = Ok(await World.Get<FindConversation>().RunAsync(Noodles.Key));
        Assert.Equal((1, 1), (kept.Words.Count, kept.Replies.Count));
    }

    [Fact]
    public async Task A_form_sent_twice_says_it_once_and_a_flood_is_stopped()
    {
        PostSheet post = await LiveAsync();
        Assert.Equal((await SaidAsync(post, "好喝")).Id, (await SaidAsync(post, "好喝 ")).Id);
        for (int at = 0; at < 4; at++) await SaidAsync(post, $"好喝 {at}");
        Refused("comments.too_many", await World.Get<WriteComment>().RunAsync(Shopper(), Id(post.Id), "还有"));
        await SaidAsync(post, "别人可以", by: 2);
        World.Time.Pass(CommentRules.Stretch + TimeSpan.FromSeconds(1));
        await SaidAsync(post, "过一会儿可以");
    }

    [Fact]
    public async Task Nothing_can_be_said_under_what_is_not_live_nor_answered_across_posts_or_merchants()
    {
        PostSheet post = await LiveAsync(), other = await LiveAsync("另一条"), draft = await WrittenAsync();
        CommentSheet said = await SaidAsync(post, "好喝");
        Refused("posts.not_found", await World.Get<WriteComment>().RunAsync(Shopper(), Id(draft.Id), "看不见"));
        Refused("comments.not_found", await World.Get<WriteComment>().RunAsync(Shopper(), Id(other.Id), "串了", Id(said.Id)));
        Refused("comments.not_found", await World.Get<AnswerComment>().RunAsync(Pets.Key, Id(said.Id), "不是我的"));
        Refused("comments.not_found", await World.Get<PlaceComments>().RunAsync(Pets.Key, [Id(said.Id)], show: false));
        Refused("comments.not_found", await World.Get<PinComment>().RunAsync(Pets.Key, Id(said.Id), pin: true));
        Assert.Equal("request.invalid", (await World.Get<WriteComment>().RunAsync(Shopper(), Id(post.Id), " ")).Refusal!.Code);
        Assert.Equal("request.invalid", (await World.Get<WriteComment>().RunAsync(Shopper(), Id(post.Id), new string('长', 301))).Refusal!.Code);
        Ok(await World.Get<WithdrawPost>().RunAsync(Noodles.Key, Id(post.Id)));
        Refused("posts.not_found", await World.Get<ReadComments>().RunAsync(null, Id(post.Id), null));
    }

    [Fact]
    public async Task Liking_twice_or_eight_times_at_once_is_liking_once()
    {
        PostSheet post = await LiveAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => Ok(await World.Get<LikePost>().RunAsync(Shopper(), Id(post.Id), like: true))));
        Assert.Equal(new PostLikes(2, true), Ok(await World.Get<LikePost>().RunAsync(Shopper(2), Id(post.Id), like: true)));
        Assert.Equal(new PostLikes(1, false), Ok(await World.Get<LikePost>().RunAsync(Shopper(), Id(post.Id), like: false)));
        Assert.Equal((2, 1), (await HappenedAsync(LifeEvents.Liked), await HappenedAsync(LifeEvents.Unliked)));
    }

    [Fact]
    public async Task A_long_thread_leaves_room_for_the_others_says_that_there_is_more_and_is_read_alone_to_its_end()
    {
        PostSheet post = await LiveAsync();
        CommentSheet loud = await SaidAsync(post, "老评论"), quiet = await SaidAsync(post, "新评论", by: 2);
        foreach (int at in Enumerable.Range(0, ReadComments.MostAnswers + 1))
            Ok(await World.Get<WriteComment>().RunAsync(Shopper(3 + at), Id(post.Id), $"回答 {at}", Id(loud.Id)));
        Ok(await World.Get<WriteComment>().RunAsync(Shopper(40), Id(post.Id), "一个回答", Id(quiet.Id)));

        IReadOnlyList<ReadComments.Thread> all = Ok(await World.Get<ReadComments>().RunAsync(null, Id(post.Id), null)).Threads;
        Assert.Equal([("新评论", 1, false), ("老评论", ReadComments.MostAnswers, true)],
            all.Select(thread => (thread.Comment.Text, thread.Answers.Count, thread.HasMore)));

        ReadComments.Thread alone = Ok(await World.Get<ReadComments>().RunAsync(null, Id(post.Id), null, Id(loud.Id))).Threads.Single();
        Assert.Equal((ReadComments.MostAnswers + 1, false, "回答 0"), (alone.Answers.Count, alone.HasMore, alone.Answers[0].Text));
        PostSheet other = await LiveAsync("另一条");
        Assert.Empty(Ok(await World.Get<ReadComments>().RunAsync(null, Id(other.Id), null, Id(loud.Id))).Threads);
    }

    private async Task<CommentSheet> SaidAsync(PostSheet post, string text, int by = 1) =>
        Ok(await World.Get<WriteComment>().RunAsync(Shopper(by), Id(post.Id), text));

    /// <summary>What a shopper reads, answers with a line before them.</summary>
    private async Task<IReadOnlyList<string>> SeenAsync(PostSheet post, Caller? shopper) =>
        [.. Ok(await World.Get<ReadComments>().RunAsync(shopper, Id(post.Id), null)).Threads
            .SelectMany(thread => thread.Answers.Select(answer => "- " + answer.Text).Prepend(thread.Comment.Text))];
}

public sealed class CommentOnSqliteTests() : CommentTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class CommentOnPostgreSqlTests() : CommentTests(Engine.PostgreSql);
