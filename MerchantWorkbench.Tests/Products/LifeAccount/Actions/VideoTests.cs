using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.LifeAccount.Domain.Blocks;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>A short film with its cover and its captions goes the way of every post.</summary>
public abstract class VideoTests(Engine engine) : LifeTest(engine)
{
    [Fact]
    public async Task A_film_with_cover_and_captions_is_reviewed_and_then_seen()
    {
        PostSheet draft = Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, await FilmAsync()));
        Assert.Equal((PostKind.Video, "拉面是这样拉的", 3), (draft.Kind, draft.Name, draft.Video!.Seconds));
        Assert.Null((await World.Get<LookAtPost>().RunAsync(Id(draft.Id))).Value);
        PostSheet handedIn = Ok(await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(draft.Id)));
        ReadPostRevision.Revision onTheTable = Ok(await World.Get<ReadPostRevision>().RunAsync(Reviewer, Id(draft.Id), 1));
        Assert.Equal(draft.Video, onTheTable.Said.Video);
        Assert.Null(await DecideAsync(handedIn, Verdict.Approve));
        FeedItem seen = Ok(await World.Get<LookAtPost>().RunAsync(Id(draft.Id)));
        Assert.Equal((draft.Video, 1), (seen.Video, seen.Pictures.Count));
        Assert.NotNull(seen.Video!.CaptionsAddress);
        Assert.Equal(draft.Body.Write(), Ok(await World.Get<FindPost>().RunAsync(Noodles.Key, Id(draft.Id))).Body.Write());
    }

    [Fact]
    public async Task Without_film_cover_or_words_it_is_refused_field_by_field()
    {
        PostBody body = new() { Kind = PostKind.Video };
        Assert.Equal("/cover posts.no_cover, /text field.required, /video posts.no_video", Sorted(await DraftAsync(body)));
        PostBody film = await FilmAsync();
        Assert.Equal("/blocks posts.not_for_kind, /pictures posts.not_for_kind, /title posts.not_for_kind",
            Sorted(await DraftAsync(film with { Title = "标题", Blocks = [], Pictures = [] })));
        PostBody words = await BodyAsync();
        Assert.Equal("/captions posts.not_for_kind, /video posts.not_for_kind",
            Sorted(await DraftAsync(words with { Video = film.Video, Captions = film.Captions })));
    }

    [Fact]
    public async Task A_picture_is_no_film_a_film_no_picture_and_nobodys_film_can_be_borrowed()
    {
        PostBody film = await FilmAsync(), theirs = await FilmAsync(Pets);
        Assert.Equal("/video posts.no_such_video", Sorted(await DraftAsync(film with { Video = film.Cover })));
        Assert.Equal("/video posts.no_such_video", Sorted(await DraftAsync(film with { Video = theirs.Video })));
        Assert.Equal("/captions posts.no_such_captions", Sorted(await DraftAsync(film with { Captions = theirs.Captions })));
        Assert.Equal("/cover posts.no_such_picture", Sorted(await DraftAsync(film with { Cover = film.Video })));
        Assert.Equal("/pictures/0/picture posts.no_such_picture",
            Sorted(await DraftAsync(new PostBody("面", [new PostPicture(film.Video)]))));
    }

    [Fact]
    public async Task An_article_carries_one_film_with_its_cover_and_is_told_at_the_block_what_is_wrong()
    {
        PostBody film = await FilmAsync();
        Block block = new() { Type = BlockType.Video, Video = film.Video, Picture = film.Cover, Captions = film.Captions };
        PostSheet post = await OutAsync(Written.Article(Written.Paragraph("先看看怎么拉"), block));
        FeedItem seen = Ok(await World.Get<LookAtPost>().RunAsync(Id(post.Id)));
        Assert.Equal((film.Video, 3, film.Captions), (seen.Video!.Video, seen.Video.Seconds, seen.Video.Captions));
        Assert.Equal(block, seen.Article!.Blocks[1]);

        Assert.Equal("/blocks/1/captions posts.no_such_captions, /blocks/1/video posts.no_such_video",
            Sorted(await DraftAsync(Written.Article(Written.Paragraph("面"), block with { Video = film.Cover, Captions = film.Cover }))));
        Assert.Equal("/blocks/1/picture posts.no_cover, /blocks/1/video posts.no_video",
            Sorted(await DraftAsync(Written.Article(Written.Paragraph("面"), new Block { Type = BlockType.Video }))));
        Assert.Equal("/blocks/2 posts.only_one", Sorted(await DraftAsync(Written.Article(Written.Paragraph("面"), block, block))));
        Assert.Contains(Ok(await World.Get<CheckPost>().RunAsync(Noodles.Key, Written.Article(Written.Paragraph("面"), block with { Captions = null }))).Hints,
            hint => hint is { Code: "posts.finding_captions", Pointer: "/blocks/1/captions" });

        Ok(await World.Get<TakeDownPost>().RunAsync(World.Platform.Staff[Role.ReviewLead].Caller, Id(post.Id), "不是您拍的"));
        Assert.Equal((false, false), (IsServed(seen.Video.Address), IsServed(seen.Video.CaptionsAddress!)));
    }

    [Fact]
    public async Task A_film_that_was_taken_down_is_played_by_staff_who_judge_the_appeal_and_by_nobody_else()
    {
        PostSheet post = await OutAsync(await FilmAsync());
        Ok(await World.Get<TakeDownPost>().RunAsync(Reviewer, Id(post.Id), "不是您拍的"));
        Ok(await World.Get<AppealRemoval>().RunAsync(Noodles.Key, Id(post.Id), null, "是我们自己拍的"));

        Caller lead = World.Platform.Staff[Role.ReviewLead].Caller;
        VideoSheet film = Assert.Single(Ok(await World.Get<ListAppeals>().RunAsync(lead, null)).Items).Post!.Video!;
        foreach ((string staff, string all) in new[] { (film.Address, post.Video!.Address), (film.CaptionsAddress!, post.Video.CaptionsAddress!) })
        {
            Assert.Equal("/staff/life/files/" + all["/files/".Length..], staff);
            Assert.False(IsServed(all));
            Ok(await World.Get<FileStore>().FindHiddenAsync(lead, LifePermissions.HandleReports, all["/files/".Length..], default));
        }
    }

    [Fact]
    public async Task A_film_without_captions_is_told_and_not_stopped()
    {
        PostBody film = await FilmAsync();
        Assert.DoesNotContain(Ok(await World.Get<CheckPost>().RunAsync(Noodles.Key, film)).Hints, hint => hint.Code == "posts.finding_captions");
        CheckPost.Result silent = Ok(await World.Get<CheckPost>().RunAsync(Noodles.Key, film with { Captions = null }));
        Assert.Null(silent.Wrong);
        Assert.Contains(silent.Hints, hint => hint is { Code: "posts.finding_captions", Blocks: false });
    }

    [Fact]
    public async Task What_staff_take_down_is_served_no_more_unless_another_post_shows_it()
    {
        PostBody film = await FilmAsync();
        PostBody other = new("今天的面", [new PostPicture(film.Cover, "一碗面")]);
        (PostSheet first, PostSheet second) = (await OutAsync(film), await OutAsync(other));
        string video = first.Video!.Address, captions = first.Video.CaptionsAddress!, cover = second.Pictures[0].Address;
        Assert.All([video, captions, cover], address => Assert.True(IsServed(address)));

        Ok(await World.Get<TakeDownPost>().RunAsync(World.Platform.Staff[Role.ReviewLead].Caller, Id(first.Id), "不是您拍的"));

        Assert.Equal((false, false, true), (IsServed(video), IsServed(captions), IsServed(cover)));
        Assert.Equal("/captions posts.no_such_captions, /video posts.no_such_video", Sorted(await DraftAsync(film)));
    }

    [Fact]
    public async Task What_shoppers_see_elsewhere_stays_when_a_post_is_taken_down()
    {
        string[] pictures = [.. await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
            Ids.Text(Ok(await World.Get<FileStore>().StoreAsync(Noodles.Key, LifePermissions.Write, Dot.Png)).Id)))];
        PostSheet post = await OutAsync(new("五张图", [.. pictures.Select(picture => new PostPicture(picture))]));
        Ok(await World.Get<ChangeAccount>().RunAsync(Noodles.Key, new("老王说面", null, "food", pictures[0])));
        Ok(await World.Get<SubmitCoupon>().RunAsync(Noodles.Key, Id((await DraftedAsync(Some.MoneyOff with { Picture = pictures[1] })).Id)));
        PostSheet later = Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, new("明天见", [new PostPicture(pictures[2])])));
        Ok(await World.Get<ReschedulePost>().RunAsync(Noodles.Key, Id(later.Id), World.Time.GetUtcNow().AddDays(1)));
        Assert.Null(await DecideAsync(Ok(await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(later.Id))), Verdict.Approve));
        Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, new("还没写完", [new PostPicture(pictures[3])])));

        Ok(await World.Get<TakeDownPost>().RunAsync(World.Platform.Staff[Role.ReviewLead].Caller, Id(post.Id), "不是您拍的"));

        Assert.Equal([true, true, true, false, false], post.Pictures.Select(picture => IsServed(picture.Address)));
    }

    private async Task<PostSheet> OutAsync(PostBody body)
    {
        PostSheet draft = Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, body));
        PostSheet handedIn = Ok(await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(draft.Id)));
        Assert.Null(await DecideAsync(handedIn, Verdict.Approve));
        return await NowAsync(handedIn);
    }

    private bool IsServed(string address) => World.Get<FileStore>().FindAsync(address["/files/".Length..], default).Result is not null;

    private Task<Outcome<PostSheet>> DraftAsync(PostBody body) => World.Get<DraftPost>().RunAsync(Noodles.Key, body);

    private static string Sorted(Outcome<PostSheet> outcome) =>
        string.Join(", ", Wrong(Refused("request.invalid", outcome)).Split(", ").Order(StringComparer.Ordinal));
}

public sealed class VideoOnSqliteTests() : VideoTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class VideoOnPostgreSqlTests() : VideoTests(Engine.PostgreSql);
