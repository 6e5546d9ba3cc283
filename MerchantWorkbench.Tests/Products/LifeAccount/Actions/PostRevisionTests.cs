using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>Every version that was saved is kept, can be read by the merchant, and never changes.</summary>
public abstract class PostRevisionTests(Engine engine) : LifeTest(engine)
{
    [Fact]
    public async Task Each_saved_version_can_be_had_back()
    {
        PostSheet post = await LiveAsync("第一版");
        PostSheet second = await EditedAsync(post, "第二版");
        Ok(await World.Get<EditPost>().RunAsync(Noodles.Key, Id(post.Id), second.Revision, second.Body with { Text = "第三版" }));

        IReadOnlyList<ListPostRevisions.Line> all = Ok(await World.Get<ListPostRevisions>().RunAsync(Noodles.Key, Id(post.Id)));
        Assert.Equal([(3, false), (2, false), (1, true)], all.Select(line => (line.Revision, line.IsLive)));
        Assert.All(all, line => Assert.Equal(Noodles.Key.Name, line.By));
        Assert.Equal([1], Ok(await World.Get<ListPostRevisions>().RunAsync(Noodles.Key, Id(post.Id), before: 2)).Select(line => line.Revision));
        PostSheet first = Ok(await World.Get<FindPostRevision>().RunAsync(Noodles.Key, Id(post.Id), 1));
        Assert.Equal(("第一版", 1, 1), (first.Text, first.Revision, first.Pictures.Count));
        Assert.Equal("第二版", Ok(await World.Get<FindPostRevision>().RunAsync(Noodles.Key, Id(post.Id), 2)).Text);

        PostSheet again = Ok(await World.Get<EditPost>().RunAsync(Noodles.Key, Id(post.Id), 3, first.Body));
        Assert.Equal((4, "第一版"), (again.Revision, again.Text));
        Assert.Equal("第一版", await SeenAsync(post));
    }

    [Fact]
    public async Task A_version_that_was_not_handed_in_is_not_for_reviewers_and_none_is_for_strangers()
    {
        PostSheet post = await EditedAsync(await LiveAsync("第一版"), "写到一半");
        Assert.Equal("第一版", Ok(await World.Get<ReadPostRevision>().RunAsync(Reviewer, Id(post.Id), 1)).Said.Text);
        Refused("posts.not_found", await World.Get<ReadPostRevision>().RunAsync(Reviewer, Id(post.Id), 2));
        Refused("posts.not_found", await World.Get<ListPostRevisions>().RunAsync(Pets.Key, Id(post.Id)));
        Refused("posts.not_found", await World.Get<FindPostRevision>().RunAsync(Pets.Key, Id(post.Id), 1));
        Refused("posts.not_found", await World.Get<FindPostRevision>().RunAsync(Noodles.Key, Id(post.Id), 9));
    }
}

public sealed class PostRevisionOnSqliteTests() : PostRevisionTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class PostRevisionOnPostgreSqlTests() : PostRevisionTests(Engine.PostgreSql);
