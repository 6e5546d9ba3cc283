using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>A test of the house's actions in the small world.</summary>
public abstract class LifeTest(Engine engine) : CouponTest(engine)
{
    private protected Caller Reviewer => World.Platform.Staff[Role.Reviewer].Caller;

    private protected static Caller Shopper(int number = 1) => TestPlatform.Shopper(number);

    private protected async Task<PostBody> BodyAsync(string text = "今天的面", string? coupon = null, TestMerchant? by = null)
    {
        StoredFile picture = Ok(await World.Get<FileStore>().StoreAsync((by ?? Noodles).Key, LifePermissions.Write, Dot.Png));
        return new PostBody(text, [new PostPicture(Ids.Text(picture.Id), "一碗面")], coupon);
    }

    /// <summary>A short film with its cover and its captions, all of it the merchant's own.</summary>
    private protected async Task<PostBody> FilmAsync(TestMerchant? by = null)
    {
        TestMerchant whose = by ?? Noodles;
        (VideoIntake intake, FileStore files) = (World.Get<VideoIntake>(), World.Get<FileStore>());
        byte[] film = TinyFilm.Make();
        VideoIntake.Progress begun = Ok(await intake.BeginAsync(whose.Key, LifePermissions.Write, film.Length));
        StoredFile video = Ok(await intake.TakeAsync(whose.Key, LifePermissions.Write, Id(begun.Id), 0, new MemoryStream(film))).File!;
        StoredFile captions = Ok(await files.StoreCaptionsAsync(whose.Key, LifePermissions.Write, [.. "WEBVTT\n\n00:00.500 --> 00:02.000\n先和面\n"u8]));
        StoredFile cover = Ok(await files.StoreAsync(whose.Key, LifePermissions.Write, Dot.Png));
        return new PostBody("拉面是这样拉的") { Kind = PostKind.Video, Video = Ids.Text(video.Id), Captions = Ids.Text(captions.Id), Cover = Ids.Text(cover.Id) };
    }

    private protected async Task<PostSheet> WrittenAsync(string text = "今天的面", string? coupon = null, TestMerchant? by = null) =>
        Ok(await World.Get<DraftPost>().RunAsync((by ?? Noodles).Key, await BodyAsync(text, coupon, by)));

    private protected async Task<PostSheet> HandedInAsync(string text = "今天的面", string? coupon = null, TestMerchant? by = null)
    {
        PostSheet draft = await WrittenAsync(text, coupon, by);
        return Ok(await World.Get<SubmitPost>().RunAsync((by ?? Noodles).Key, Id(draft.Id)));
    }

    private protected async Task<PostSheet> LiveAsync(string text = "今天的面", string? coupon = null, TestMerchant? by = null)
    {
        PostSheet post = await HandedInAsync(text, coupon, by);
        Assert.Null(await DecideAsync(post, Verdict.Approve));
        return Ok(await World.Get<FindPost>().RunAsync((by ?? Noodles).Key, Id(post.Id)));
    }

    /// <summary>The wrong fields, each with what is wrong.</summary>
    private protected static string Wrong(Refusal no) => string.Join(", ", Some.Wrong(no));

    /// <summary>New words on the same pictures.</summary>
    private protected async Task<PostSheet> EditedAsync(PostSheet post, string text) =>
        Ok(await World.Get<EditPost>().RunAsync(Noodles.Key, Id(post.Id), post.Revision, post.Body with { Text = text }));

    /// <summary>Approved for a time that is ahead.</summary>
    private protected async Task<PostSheet> ScheduledAsync(DateTimeOffset at, string text = "今天的面", TestMerchant? by = null)
    {
        PostSheet post = await HandedInAsync(text, by: by);
        Ok(await World.Get<ReschedulePost>().RunAsync((by ?? Noodles).Key, Id(post.Id), at));
        Assert.Null(await DecideAsync(post, Verdict.Approve));
        return Ok(await World.Get<FindPost>().RunAsync((by ?? Noodles).Key, Id(post.Id)));
    }

    /// <summary>The timed work that lets posts go live.</summary>
    private protected static Task PublishDueAsync(SmallWorld copy) =>
        Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<PublishDuePosts>(copy.Get<IServiceProvider>()).RunAsync(default);

    private protected Task<int> HappenedAsync(string kind) => World.InTablesAsync(db => db.Events.CountAsync(told => told.Kind == kind));

    private protected async Task<Refusal?> DecideAsync(PostSheet post, Verdict verdict)
    {
        long id = Id(post.Id);
        long review = await World.InTablesAsync(db => db.Reviews.Where(row => row.SubjectId == id).OrderByDescending(row => row.Id)
            .Select(row => row.Id).FirstOrDefaultAsync());
        string? reason = verdict == Verdict.Reject ? "advertising_word" : null;
        return (await World.Get<DecideReview>().RunAsync(Reviewer, review, new(verdict, reason))).Refusal;
    }

    private protected async Task<PostSheet> NowAsync(PostSheet post) => Ok(await World.Get<FindPost>().RunAsync(Noodles.Key, Id(post.Id)));

    /// <summary>What a shopper reads of it on its page; null when there is nothing.</summary>
    private protected async Task<string?> SeenAsync(PostSheet post)
    {
        string? byPage = (await World.Get<LookAtPost>().RunAsync(Id(post.Id))).Value?.Text;
        string? byApi = (await World.Get<FindPost>().RunAsync(Shopper(), Id(post.Id))).Value?.Text;
        string? inFeed = (await World.Get<ReadFeed>().RunAsync(null, null)).Items.SingleOrDefault(item => item.Id == post.Id)?.Text;
        Assert.Equal((byPage, byPage), (byApi, inFeed));
        return byPage;
    }
}
