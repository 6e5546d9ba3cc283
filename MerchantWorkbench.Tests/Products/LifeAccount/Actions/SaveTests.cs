using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>What a shopper keeps to find it again.</summary>
public abstract class SaveTests(Engine engine) : LifeTest(engine)
{
    [Fact]
    public async Task What_is_saved_stands_newest_first_page_by_page_and_only_for_who_saved_it()
    {
        List<PostSheet> posts = [];
        for (int at = 0; at <= ReadSavedPosts.Most; at++) posts.Add(await LiveAsync($"第 {at} 条", by: at % 2 == 0 ? Noodles : Pets));
        foreach (PostSheet post in posts) Ok(await World.Get<SavePost>().RunAsync(Shopper(), Id(post.Id), save: true));

        ReadSavedPosts.Kept first = await World.Get<ReadSavedPosts>().RunAsync(Shopper(), null);
        ReadSavedPosts.Kept second = await World.Get<ReadSavedPosts>().RunAsync(Shopper(), first.Next);
        Assert.Equal(Enumerable.Reverse(posts).Select(post => post.Id), first.Items.Concat(second.Items).Select(item => item.Id));
        Assert.Null(second.Next);
        Assert.Empty((await World.Get<ReadSavedPosts>().RunAsync(Shopper(2), null)).Items);
        Assert.Empty((await World.Get<ReadSavedPosts>().RunAsync(null, null)).Items);
    }

    [Fact]
    public async Task Saving_eight_times_at_once_is_saving_once_and_taking_it_back_leaves_nothing()
    {
        PostSheet post = await LiveAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => Ok(await World.Get<SavePost>().RunAsync(Shopper(), Id(post.Id), save: true))));
        Assert.Single((await World.Get<ReadSavedPosts>().RunAsync(Shopper(), null)).Items);
        Assert.True(Ok(await World.Get<ReadComments>().RunAsync(Shopper(), Id(post.Id), null)).IsSaved);
        Ok(await World.Get<SavePost>().RunAsync(Shopper(), Id(post.Id), save: false));
        Ok(await World.Get<SavePost>().RunAsync(Shopper(), Id(post.Id), save: false));
        Assert.Empty((await World.Get<ReadSavedPosts>().RunAsync(Shopper(), null)).Items);
    }

    [Fact]
    public async Task What_is_not_live_cannot_be_saved_is_not_shown_and_is_there_again_when_it_is()
    {
        PostSheet draft = await WrittenAsync(), post = await LiveAsync();
        Refused("posts.not_found", await World.Get<SavePost>().RunAsync(Shopper(), Id(draft.Id), save: true));
        Refused("request.forbidden", await World.Get<SavePost>().RunAsync(Noodles.People[Role.Owner], Id(post.Id), save: true));
        Ok(await World.Get<SavePost>().RunAsync(Shopper(), Id(post.Id), save: true));
        Ok(await World.Get<WithdrawPost>().RunAsync(Noodles.Key, Id(post.Id)));
        Assert.Empty((await World.Get<ReadSavedPosts>().RunAsync(Shopper(), null)).Items);
        PostSheet again = Ok(await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id((await EditedAsync(await NowAsync(post), "又来了")).Id)));
        Assert.Null(await DecideAsync(again, MerchantWorkbench.Platform.Reviews.Verdict.Approve));
        Assert.Equal("又来了", Assert.Single((await World.Get<ReadSavedPosts>().RunAsync(Shopper(), null)).Items).Text);
    }
}

public sealed class SaveOnSqliteTests() : SaveTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class SaveOnPostgreSqlTests() : SaveTests(Engine.PostgreSql);
