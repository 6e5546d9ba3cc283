using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>Following, the feed's order, and what an account says about itself.</summary>
public abstract class FollowTests(Engine engine) : LifeTest(engine)
{
    [Fact]
    public async Task Following_twice_is_following_once_and_tells_once()
    {
        AccountSheet once = Ok(await World.Get<FollowAccount>().RunAsync(Shopper(), Noodles.Id));
        AccountSheet twice = Ok(await World.Get<FollowAccount>().RunAsync(Shopper(), Noodles.Id));
        AccountSheet other = Ok(await World.Get<FollowAccount>().RunAsync(Shopper(2), Noodles.Id));
        Assert.Equal((1, 1, 2, true), (once.Followers, twice.Followers, other.Followers, twice.IsFollowed));
        AccountSheet gone = Ok(await World.Get<UnfollowAccount>().RunAsync(Shopper(), Noodles.Id));
        Ok(await World.Get<UnfollowAccount>().RunAsync(Shopper(), Noodles.Id));
        Assert.Equal((1, false), (gone.Followers, gone.IsFollowed));
        Assert.Equal((2, 1), (await HappenedAsync(LifeEvents.Followed), await HappenedAsync(LifeEvents.Unfollowed)));
    }

    [Fact]
    public async Task A_shopper_who_taps_many_times_at_once_counts_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => Ok(await World.Get<FollowAccount>().RunAsync(Shopper(), Noodles.Id))));
        Assert.Equal(1, Ok(await World.Get<LookAtAccount>().RunAsync(Shopper(), Noodles.Id)).Followers);
    }

    [Fact]
    public async Task The_curve_of_followers_is_counted_by_the_merchants_days_and_knows_who_left()
    {
        Ok(await World.Get<FollowAccount>().RunAsync(Shopper(1), Noodles.Id));
        World.Time.Pass(TimeSpan.FromDays(40));
        Ok(await World.Get<FollowAccount>().RunAsync(Shopper(2), Noodles.Id));
        Ok(await World.Get<FollowAccount>().RunAsync(Shopper(3), Noodles.Id));
        Ok(await World.Get<FollowAccount>().RunAsync(Shopper(3), Pets.Id));
        World.Time.Pass(TimeSpan.FromDays(2));
        Ok(await World.Get<UnfollowAccount>().RunAsync(Shopper(1), Noodles.Id));
        Ok(await World.Get<UnfollowAccount>().RunAsync(Shopper(2), Noodles.Id));
        IReadOnlyList<CountFollowers.Day> days = Ok(await World.Get<CountFollowers>().RunAsync(Noodles.Key));
        Assert.Equal(Zone.Of(Zone.Default).Day(World.Time.GetUtcNow()), days[^1].On);
        Assert.Equal([.. Enumerable.Repeat(1, 27), 3, 3, 1], days.Select(day => day.Followers));
    }

    [Fact]
    public async Task The_feed_shows_followed_accounts_first_then_the_others_each_new_to_old_and_every_post_once()
    {
        List<string> noodles = [], pets = [];
        for (int at = 0; at < 13; at++)
        {
            World.Time.Pass(TimeSpan.FromMinutes(1));
            noodles.Insert(0, (await LiveAsync($"面 {at}")).Id);
            pets.Insert(0, (await LiveAsync($"猫 {at}", by: Pets)).Id);
        }
        Ok(await World.Get<FollowAccount>().RunAsync(Shopper(), Pets.Id));

        List<FeedItem> read = await ReadAllAsync(Shopper());
        Assert.Equal([.. pets, .. noodles], read.Select(item => item.Id));
        Assert.Equal(read.Select(item => pets.Contains(item.Id)), read.Select(item => item.IsFollowed));

        List<FeedItem> strangers = await ReadAllAsync(null);
        Assert.Equal(pets.Zip(noodles, (pet, noodle) => new[] { pet, noodle }).SelectMany(pair => pair), strangers.Select(item => item.Id));
        Assert.All(strangers, item => Assert.False(item.IsFollowed));
        Assert.Equal(strangers[0].Id, (await World.Get<ReadFeed>().RunAsync(null, "f-nonsense!")).Items[0].Id);
    }

    [Fact]
    public async Task An_account_is_called_as_its_merchant_until_it_says_otherwise()
    {
        Assert.Equal("面馆", Ok(await World.Get<LookAtAccount>().RunAsync(Shopper(), Noodles.Id)).Name);
        StoredFile picture = Ok(await World.Get<FileStore>().StoreAsync(Noodles.Key, LifePermissions.Write, Dot.Png));
        Ok(await World.Get<ChangeAccount>().RunAsync(Noodles.Key, new("老王说面", "每天一碗", "food", Ids.Text(picture.Id))));
        Ok(await World.Get<ChangeAccount>().RunAsync(Noodles.Key, new("老王说面", "每天一碗", "food", Ids.Text(picture.Id))));
        PostSheet post = await LiveAsync();
        AccountFace face = Ok(await World.Get<LookAtPost>().RunAsync(Id(post.Id))).Account;
        Assert.Equal(("老王说面", "每天一碗", Category.Food, FileStore.Address(picture.Path)), (face.Name, face.Intro, face.Category, face.Avatar));
        Assert.Equal(1, await HappenedAsync(LifeEvents.Changed));

        Ok(await World.Get<ChangeAccount>().RunAsync(Noodles.Key, new(" ", null, "food", null)));
        Assert.Equal("面馆", Ok(await World.Get<LookAtAccount>().RunAsync(Shopper(), Noodles.Id)).Name);
    }

    [Fact]
    public async Task A_wrong_profile_is_told_field_by_field()
    {
        StoredFile theirs = Ok(await World.Get<FileStore>().StoreAsync(Pets.Key, LifePermissions.Write, Dot.Png));
        Refusal no = Refused("request.invalid", await World.Get<ChangeAccount>().RunAsync(
            Noodles.Key, new(new string('长', 21), new string('长', 201), "nothing", Ids.Text(theirs.Id))));
        Assert.Equal(["/avatar posts.no_such_picture", "/category field.required", "/intro field.too_long", "/name field.too_long"],
            Some.Wrong(no).Order(StringComparer.Ordinal));
    }

    private async Task<List<FeedItem>> ReadAllAsync(Caller? shopper)
    {
        List<FeedItem> all = [];
        string? after = null;
        do
        {
            ReadFeed.Feed page = await World.Get<ReadFeed>().RunAsync(shopper, after);
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return all;
    }
}

public sealed class FollowOnSqliteTests() : FollowTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class FollowOnPostgreSqlTests() : FollowTests(Engine.PostgreSql);
