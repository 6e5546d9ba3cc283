using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>A merchant's answer can be given other words, which readers see, and taken back, which leaves nothing to see.</summary>
public abstract class OwnAnswerTests(Engine engine) : LifeTest(engine)
{
    [Fact]
    public async Task Other_words_are_marked_and_the_same_change_nothing()
    {
        (PostSheet post, CommentSheet asked, CommentSheet answer) = await AnsweredAsync();
        Ok(await ChangeAsync(answer, "晚上九点"));
        Assert.Null((await LineAsync(asked)).Answers.Single().ChangedAt);
        Ok(await ChangeAsync(answer, " 晚上十点 "));
        Assert.Equal("晚上十点", Ok(await ReadAsync(post)).Threads.Single().Answers.Single() is { ChangedAt: not null } shown ? shown.Text : null);
        Assert.Equal(1, await HappenedAsync(LifeEvents.AnswerChanged));
        Refused("request.invalid", await ChangeAsync(answer, " "));
        Refused("comments.not_found", await ChangeAsync(asked, "替客人说话"));
        Refused("comments.not_found", await World.Get<ChangeAnswer>().RunAsync(Pets.Key, Id(answer.Id), "别家的"));
        Refused("request.forbidden", await World.Get<ChangeAnswer>().RunAsync(Shopper(), Id(answer.Id), "客人的"));
    }

    [Fact]
    public async Task What_is_taken_back_nobody_sees_and_the_comment_is_open_again()
    {
        (PostSheet post, CommentSheet asked, CommentSheet answer) = await AnsweredAsync();
        Assert.True((await LineAsync(asked)).Comment.IsAnswered);
        Ok(await TakeBackAsync(answer));
        Ok(await TakeBackAsync(answer));
        Assert.Equal(1, await HappenedAsync(LifeEvents.AnswerTakenBack));
        CommentLine line = await LineAsync(asked);
        Assert.Equal((false, 0), (line.Comment.IsAnswered, line.Answers.Count));
        foreach (var reader in new[] { null, Shopper(), Shopper(2) })
            Assert.Empty(Ok(await World.Get<ReadComments>().RunAsync(reader, Id(post.Id), null)).Threads.Single().Answers);
        Refused("comments.not_found", await ChangeAsync(answer, "又想起来了"));
        Refused("comments.not_found", await TakeBackAsync(asked));
    }

    [Fact]
    public async Task With_another_answer_there_the_comment_stays_answered()
    {
        (_, CommentSheet asked, CommentSheet answer) = await AnsweredAsync();
        Ok(await World.Get<AnswerComment>().RunAsync(Noodles.Key, Id(asked.Id), "周末到十点"));
        Ok(await TakeBackAsync(answer));
        Assert.True((await LineAsync(asked)).Comment.IsAnswered);
    }

    private async Task<(PostSheet, CommentSheet, CommentSheet)> AnsweredAsync()
    {
        PostSheet post = await LiveAsync();
        CommentSheet asked = Ok(await World.Get<WriteComment>().RunAsync(Shopper(), Id(post.Id), "几点关门？"));
        return (post, asked, Ok(await World.Get<AnswerComment>().RunAsync(Noodles.Key, Id(asked.Id), "晚上九点")));
    }

    private Task<Outcome<CommentSheet>> ChangeAsync(CommentSheet answer, string text) => World.Get<ChangeAnswer>().RunAsync(Noodles.Key, Id(answer.Id), text);

    private Task<Outcome<CommentSheet>> TakeBackAsync(CommentSheet answer) => World.Get<TakeBackAnswer>().RunAsync(Noodles.Key, Id(answer.Id));

    private Task<Outcome<ReadComments.Talk>> ReadAsync(PostSheet post) => World.Get<ReadComments>().RunAsync(Shopper(2), Id(post.Id), null);

    private async Task<CommentLine> LineAsync(CommentSheet asked) =>
        Ok(await World.Get<ListComments>().RunAsync(Noodles.Key, CommentKind.All, null, new PageAsk())).Items.Single(line => line.Comment.Id == asked.Id);
}

public sealed class OwnAnswersOnSqliteTests() : OwnAnswerTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class OwnAnswersOnPostgreSqlTests() : OwnAnswerTests(Engine.PostgreSql);
