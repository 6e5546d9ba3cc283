using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;
using MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.LifeAccount.Domain.Blocks;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>Articles take the same moves as short posts, by the same verbs.</summary>
public abstract class ArticleTests(Engine engine) : LifeTest(engine)
{
    [Fact]
    public async Task An_article_is_written_reviewed_read_edited_and_withdrawn_like_any_post()
    {
        PostBody body = await WholeAsync();
        PostSheet draft = Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, body));
        Assert.Equal((PostKind.Article, "雨天，来一碗热汤面", PostState.Draft), (draft.Kind, draft.Name, draft.State));
        Assert.Equal(body.Write(), draft.Body.Write());
        Assert.Null(await SeenAsync(draft));

        Ok(await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(draft.Id)));
        ReadPostRevision.Revision read = Ok(await World.Get<ReadPostRevision>().RunAsync(Reviewer, Id(draft.Id), 1));
        Assert.Equal(("雨天，来一碗热汤面", body.Words), (read.Said.Article!.Title, read.Said.Text));
        Assert.Null(await DecideAsync(draft, Verdict.Approve));

        Assert.Equal(body.Opening, await SeenAsync(draft));
        FeedItem page = Ok(await World.Get<LookAtPost>().RunAsync(Id(draft.Id)));
        Assert.Equal(body.Write(), (body with { Blocks = page.Article!.Blocks }).Write());
        Assert.Equal((body.Cover, PostPlaces.Coupon(body), 6), (page.Article.Cover, page.Coupon, page.Pictures.Count));
        Assert.Equal(body.Cover, page.Pictures[0].Picture);
        Assert.Equal([Noodles.Shop], page.Article.Shops.Select(shop => shop.Id));

        PostBody other = body with { Title = "晴天，来一碗凉面" };
        PostSheet edited = Ok(await World.Get<EditPost>().RunAsync(Noodles.Key, Id(draft.Id), 1, other));
        Assert.Equal((2, PostStage.Draft, "晴天，来一碗凉面"), (edited.Revision, edited.Edit, edited.Name));
        Assert.Equal("雨天，来一碗热汤面", Ok(await World.Get<LookAtPost>().RunAsync(Id(draft.Id))).Article!.Title);
        Assert.Equal(2, Ok(await World.Get<EditPost>().RunAsync(Noodles.Key, Id(draft.Id), 2, other)).Revision);
        Ok(await World.Get<WithdrawPost>().RunAsync(Noodles.Key, Id(draft.Id)));
        Assert.Null(await SeenAsync(draft));
    }

    [Fact]
    public async Task What_is_somebody_elses_or_gone_is_told_at_its_block()
    {
        PostBody theirs = await WholeAsync(by: Pets);
        Refusal no = Refused("request.invalid", await World.Get<DraftPost>().RunAsync(Noodles.Key, theirs));
        Assert.Equal(
            [
                "/blocks/11/picture posts.no_such_picture", "/blocks/12/captions posts.no_such_captions", "/blocks/12/picture posts.no_such_picture",
                "/blocks/12/video posts.no_such_video", "/blocks/6/picture posts.no_such_picture", "/blocks/7/pictures/0/picture posts.no_such_picture",
                "/blocks/7/pictures/1/picture posts.no_such_picture", "/blocks/9/shop posts.no_such_shop", "/cover posts.no_such_picture",
            ],
            Some.Wrong(no));

        PostBody coupon = Written.Article(Written.Paragraph("汤"), new Block { Type = BlockType.Coupon, Coupon = (await OutAsync(by: Pets)).Id });
        Assert.Equal(["/blocks/1/coupon posts.coupon_not_open"],
            Some.Wrong(Refused("request.invalid", await World.Get<DraftPost>().RunAsync(Noodles.Key, coupon))));
        PostBody shop = Written.Article(Written.Paragraph("汤"), new Block { Type = BlockType.Shop, Shop = Noodles.OtherShop });
        PostSheet draft = Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, shop));
        long closing = Noodles.Shops[1];
        await World.InTablesAsync(db => db.Shops.Where(row => row.Id == closing).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.ClosedAt, SmallWorld.Start)));
        Assert.Equal(["/blocks/1/shop posts.no_such_shop"],
            Some.Wrong(Refused("request.invalid", await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(draft.Id)))));
    }

    [Fact]
    public async Task A_coupon_that_ended_while_the_article_was_written_stops_it_from_being_handed_in()
    {
        CouponSheet coupon = await OutAsync();
        PostSheet draft = Ok(await World.Get<DraftPost>().RunAsync(
            Noodles.Key, Written.Article(Written.Paragraph("汤"), new Block { Type = BlockType.Coupon, Coupon = coupon.Id })));
        Ok(await World.Get<StopCoupon>().RunAsync(Noodles.Key, Id(coupon.Id)));
        Assert.Equal(["/blocks/1/coupon posts.coupon_not_open"],
            Some.Wrong(Refused("request.invalid", await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(draft.Id)))));
    }

    [Fact]
    public async Task A_short_post_and_an_article_never_turn_into_each_other()
    {
        PostSheet post = await WrittenAsync();
        PostSheet article = Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, Written.Article(Written.Paragraph("汤"))));
        Assert.Equal(["/kind posts.kind_fixed"],
            Some.Wrong(Refused("request.invalid", await World.Get<EditPost>().RunAsync(Noodles.Key, Id(post.Id), 1, article.Body))));
        Assert.Equal(["/kind posts.kind_fixed"],
            Some.Wrong(Refused("request.invalid", await World.Get<EditPost>().RunAsync(Noodles.Key, Id(article.Id), 1, post.Body))));
    }

    [Fact]
    public async Task Watched_words_and_silent_pictures_of_an_article_are_hints_and_block_nothing()
    {
        PostBody whole = await WholeAsync();
        PostBody body = whole with { Title = "全城最好的面", Blocks = [.. whole.Blocks!, Written.Paragraph("最好")] };
        CheckPost.Result said = Ok(await World.Get<CheckPost>().RunAsync(Noodles.Key, body));
        Assert.Null(said.Wrong);
        Assert.Equal(["posts.finding_word /title 最好", "posts.finding_word /blocks 最好", "posts.finding_alt /blocks 1", "posts.finding_narrow /blocks 6"],
            said.Hints.Select(hint => $"{hint.Code} {hint.Pointer} {hint.Facts[0]}"));
        Assert.NotNull(Ok(await World.Get<CheckPost>().RunAsync(Noodles.Key, new PostBody { Kind = PostKind.Article, Blocks = [null!, new()] })).Wrong);
    }

    [Fact]
    public async Task What_the_editor_shows_says_the_same_as_the_article()
    {
        PostBody body = await WholeAsync();
        PostForm form = PostForm.Of(Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, body)));
        Assert.Equal(body.Write(), form.ToBody().Tidy().Write());
        Assert.Equal(body.Write(), PostForm.Read(form.Write())!.ToBody().Tidy().Write());
        Assert.All(form.AllPictures(), picture => Assert.NotEmpty(picture.Address));
    }

    /// <summary>An article with a block of each type, all of it the merchant's own.</summary>
    private async Task<PostBody> WholeAsync(TestMerchant? by = null)
    {
        TestMerchant of = by ?? Noodles;
        List<string> pictures = [];
        for (int at = 0; at < 6; at++) pictures.Add((await BodyAsync(by: of)).Pictures![0].Picture!);
        PostBody film = await FilmAsync(of);
        string coupon = (await OutAsync(by: of)).Id;
        int next = 1;
        return new()
        {
            Kind = PostKind.Article, Title = "雨天，来一碗热汤面", Cover = pictures[0],
            Blocks =
            [
                .. Written.OfEachType.Select(block => block with
                {
                    Picture = block.Picture is null ? null : pictures[next++],
                    Pictures = block.Pictures?.Select(place => place with { Picture = pictures[next++] }).ToArray(),
                    Coupon = block.Coupon is null ? null : coupon, Shop = block.Shop is null ? null : of.Shop,
                    Video = block.Video is null ? null : film.Video, Captions = block.Captions is null ? null : film.Captions,
                }),
            ],
        };
    }
}

public sealed class ArticleOnSqliteTests() : ArticleTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ArticleOnPostgreSqlTests() : ArticleTests(Engine.PostgreSql);
