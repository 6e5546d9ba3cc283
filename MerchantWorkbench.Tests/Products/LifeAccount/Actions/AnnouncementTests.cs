using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>The announcement of a live show goes the way of every post, and only while there is time to come.</summary>
public abstract class AnnouncementTests(Engine engine) : AnnouncementTest(engine)
{
    [Fact]
    public async Task An_announcement_with_goods_and_coupons_is_reviewed_and_then_seen()
    {
        string[] coupons = [(await OutAsync()).Id, (await OutAsync()).Id, (await OutAsync()).Id];
        PostBody body = (await AnnouncedAsync(Tomorrow)).Show(said => said with { Coupons = coupons });
        PostSheet draft = Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, body));
        Assert.Equal((PostKind.Live, "今晚八点，后厨见", coupons[0], 0), (draft.Kind, draft.Name, draft.Coupon, draft.Reminders));
        Assert.Equal(body.Tidy().Write(), draft.Body.Write());
        PostSheet handedIn = Ok(await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(draft.Id)));
        Assert.Equal(Tomorrow, Ok(await World.Get<ReadPostRevision>().RunAsync(Reviewer, Id(draft.Id), 1)).Said.Announcement!.StartsAt);
        Assert.Null(await DecideAsync(handedIn, Verdict.Approve));

        AnnouncementSheet seen = Ok(await World.Get<LookAtPost>().RunAsync(Id(draft.Id))).Announcement!;
        Assert.Equal((Tomorrow, Tomorrow.AddMinutes(90), "抖音搜老王面馆", "辣油"), (seen.StartsAt, seen.EndsAt, seen.Where, Assert.Single(seen.Goods).Name));
        Assert.Equal(coupons, seen.Coupons);
        Assert.Equal("今晚八点，后厨见", Assert.Single((await World.Get<ReadFeed>().RunAsync(null, null)).Items).Announcement!.Title);
        Assert.Equal(Tomorrow, Ok(await World.Get<FindPost>().RunAsync(Shopper(), Id(draft.Id))).Announcement!.StartsAt);
        Assert.Empty(await World.BrokenAsync());
    }

    [Fact]
    public async Task Pictures_and_coupons_must_be_there_and_the_merchants_own()
    {
        PostBody body = await AnnouncedAsync(Tomorrow), theirs = await AnnouncedAsync(Tomorrow, Pets);
        string gone = (await DraftedAsync()).Id;
        Assert.Equal("/cover posts.no_such_picture", Wrong(Refused("request.invalid", await DraftAsync(body with { Cover = theirs.Cover }))));
        Assert.Equal("/announcement/goods/0/picture posts.no_such_picture", Wrong(Refused("request.invalid", await DraftAsync(
            body.Show(said => said with { Goods = [Announced.Good("辣油") with { Picture = theirs.Cover }] })))));
        Assert.Equal("/announcement/coupons/1 posts.coupon_not_open", Wrong(Refused("request.invalid", await DraftAsync(
            body.Show(said => said with { Coupons = [(OutAsync().Result).Id, gone] })))));
        Assert.Equal("/kind posts.kind_fixed", Wrong(Refused("request.invalid",
            await World.Get<EditPost>().RunAsync(Noodles.Key, Id((await WrittenAsync()).Id), 1, body))));
    }

    [Fact]
    public async Task What_starts_in_a_moment_or_too_far_ahead_is_not_handed_in()
    {
        PostSheet draft = Ok(await DraftAsync(await AnnouncedAsync(Tomorrow)));
        World.Time.Now = Tomorrow.AddMinutes(-10).AddSeconds(1);
        Assert.Equal("/announcement/startsAt posts.start_soon",
            Wrong(Refused("request.invalid", await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(draft.Id)))));
        Assert.Equal(PostState.Draft, (await NowAsync(draft)).State);
        Assert.Equal("/announcement/startsAt posts.start_soon", Wrong(Ok(await World.Get<CheckPost>().RunAsync(Noodles.Key, draft.Body)).Wrong!));
        World.Time.Now = Tomorrow.AddMinutes(-10);
        Ok(await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(draft.Id)));

        PostSheet far = Ok(await DraftAsync(await AnnouncedAsync(World.Time.Now.AddDays(60).AddSeconds(1))));
        Assert.Equal("/announcement/startsAt posts.start_far",
            Wrong(Refused("request.invalid", await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(far.Id)))));
    }

    [Fact]
    public async Task What_waited_too_long_cannot_be_approved_only_sent_back()
    {
        PostSheet post = await HandedInAsync(await AnnouncedAsync(Tomorrow));
        World.Time.Now = Tomorrow.AddMinutes(-9);
        Refusal no = (await DecideAsync(post, Verdict.Approve))!;
        Assert.Equal(("posts.starts_too_soon", RefusalKind.Conflict), (no.Code, no.Kind));
        Assert.Equal(PostState.InReview, (await NowAsync(post)).State);
        Assert.Null(await DecideAsync(post, Verdict.Reject));
        Assert.Equal(PostState.Rejected, (await NowAsync(post)).State);
    }

    [Fact]
    public async Task Going_live_after_the_start_is_hinted_at_and_neither_approved_nor_chosen_later()
    {
        PostBody body = await AnnouncedAsync(Tomorrow);
        Assert.DoesNotContain("posts.finding_start", await HintsAsync(body, Tomorrow.AddMinutes(-10)));
        Assert.Contains("posts.finding_start", await HintsAsync(body, Tomorrow.AddMinutes(-9)));
        PostSheet late = Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, body, Tomorrow.AddHours(1)));
        Ok(await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(late.Id)));
        Assert.Equal("posts.starts_too_soon", (await DecideAsync(late, Verdict.Approve))?.Code);
        Ok(await World.Get<ReschedulePost>().RunAsync(Noodles.Key, Id(late.Id), Tomorrow.AddHours(-1)));
        Assert.Null(await DecideAsync(late, Verdict.Approve));

        Assert.Equal("/publishAt posts.publish_after_start",
            Wrong(Refused("request.invalid", await World.Get<ReschedulePost>().RunAsync(Noodles.Key, Id(late.Id), Tomorrow))));
        World.Time.Now = Tomorrow.AddHours(-1);
        await PublishDueAsync(World);
        Assert.Equal(PostState.Live, (await NowAsync(late)).State);
    }

    [Fact]
    public async Task A_coupon_that_ends_before_the_show_and_a_cover_without_words_are_told_and_not_stopped()
    {
        string coupon = (await OutAsync(Some.MoneyOff with { ClaimUntil = Tomorrow.AddHours(-1) })).Id;
        PostBody body = (await AnnouncedAsync(Tomorrow)).Show(said => said with { Coupons = [coupon] }) with { CoverAlt = null };
        string[] hints = await HintsAsync(body, null);
        Assert.Contains("posts.finding_coupon_before_start", hints);
        Assert.Contains("posts.finding_alt", hints);
        Assert.DoesNotContain("posts.finding_coupon_ends", hints);
        Assert.Null(Ok(await World.Get<CheckPost>().RunAsync(Noodles.Key, body)).Wrong);
    }

    [Fact]
    public async Task When_it_is_over_it_stays_readable()
    {
        PostSheet post = await OutAsync(await AnnouncedAsync(Tomorrow));
        World.Time.Now = Tomorrow.AddDays(3);
        Assert.NotNull(Ok(await World.Get<LookAtPost>().RunAsync(Id(post.Id))).Announcement);
    }

    private async Task<string[]> HintsAsync(PostBody body, DateTimeOffset? publishAt) =>
        [.. Ok(await World.Get<CheckPost>().RunAsync(Noodles.Key, body, publishAt)).Hints.Select(hint => hint.Code)];
}

/// <summary>A test of announcements and of those who wait for them.</summary>
public abstract class AnnouncementTest(Engine engine) : LifeTest(engine)
{
    private protected static DateTimeOffset Tomorrow { get; } = SmallWorld.Start.AddDays(1);

    private protected Task<Outcome<PostSheet>> DraftAsync(PostBody body, TestMerchant? by = null) =>
        World.Get<DraftPost>().RunAsync((by ?? Noodles).Key, body);

    private protected async Task<PostBody> AnnouncedAsync(DateTimeOffset starts, TestMerchant? by = null)
    {
        StoredFile cover = Ok(await World.Get<FileStore>().StoreAsync((by ?? Noodles).Key, LifePermissions.Write, Dot.Png));
        return Announced.At(starts).Show(said => said with { Coupons = null }) with { Cover = Ids.Text(cover.Id) };
    }

    private protected async Task<PostSheet> HandedInAsync(PostBody body) =>
        Ok(await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(Ok(await DraftAsync(body)).Id)));

    /// <summary>Written, handed in, approved.</summary>
    private protected async Task<PostSheet> OutAsync(PostBody body)
    {
        PostSheet post = await HandedInAsync(body);
        Assert.Null(await DecideAsync(post, Verdict.Approve));
        return await NowAsync(post);
    }
}

public sealed class AnnouncementOnSqliteTests() : AnnouncementTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class AnnouncementOnPostgreSqlTests() : AnnouncementTests(Engine.PostgreSql);
