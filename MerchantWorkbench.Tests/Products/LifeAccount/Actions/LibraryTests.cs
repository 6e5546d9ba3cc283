using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>What a merchant uploaded is found again, is seen where it stands, and goes only when nothing shows it.</summary>
public abstract class LibraryTests(Engine engine) : LifeTest(engine)
{
    [Fact]
    public async Task A_picture_names_every_place_where_it_stands_with_drafts_the_sign_and_coupons()
    {
        StoredFile picture = await PictureAsync();
        string id = Ids.Text(picture.Id);
        PostSheet post = Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, new("今天的面", [new PostPicture(id, "一碗红烧牛肉面")])));
        CouponSheet coupon = await DraftedAsync(Some.MoneyOff with { Picture = id });
        Ok(await World.Get<ChangeAccount>().RunAsync(Noodles.Key, new(null, null, "food", id)));

        LibraryFile found = Assert.Single((await BrowseAsync()).Page.Items);
        Assert.Equal(
            [("account", null, "life/account", true), ("coupon", coupon.Name, $"coupons/{coupon.Id}", false), ("post", "今天的面", $"life/{post.Id}", false)],
            found.Uses.Select(use => (use.Place, use.Name, use.Path, use.IsShown)).OrderBy(use => use.Place, StringComparer.Ordinal));
        Assert.Equal((id, "一碗红烧牛肉面", FileStore.Address(picture.Path)), (found.Id, found.Alt, found.Address));
    }

    [Fact]
    public async Task It_is_found_by_what_it_shows_and_by_what_it_stands_in_page_by_page()
    {
        string[] ids = [.. (await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => PictureAsync()))).Select(file => file.Id).Order().Select(Ids.Text)];
        Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, new("Beef noodles", [new PostPicture(ids[0], "一碗面")])));
        Assert.Equal([ids[0]], (await BrowseAsync(text: "碗")).Page.Items.Select(file => file.Id));
        Assert.Equal([ids[0]], (await BrowseAsync(text: " BEEF ")).Page.Items.Select(file => file.Id));
        Assert.Empty((await BrowseAsync(text: "猫")).Page.Items);
        Assert.Equal(ids[1..].Reverse(), (await BrowseAsync(LibraryView.Unused)).Page.Items.Select(file => file.Id));
        Assert.Empty((await BrowseAsync(LibraryView.Films)).Page.Items);

        Page<LibraryFile> first = (await BrowseAsync(page: new PageAsk(null, 3))).Page;
        Page<LibraryFile> second = (await BrowseAsync(page: new PageAsk(Id(first.Next!), 3))).Page;
        Assert.Equal(ids.Reverse(), first.Items.Concat(second.Items).Select(file => file.Id));
        Assert.Null(second.Next);
        Assert.Equal(5, (await BrowseAsync()).Files);
    }

    [Fact]
    public async Task What_stands_somewhere_cannot_be_deleted_and_what_does_not_is_gone_for_good()
    {
        StoredFile used = await PictureAsync(), idle = await PictureAsync();
        Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, new("今天的面", [new PostPicture(Ids.Text(used.Id))])));
        Assert.Equal(1, Refused("files.in_use", await World.Get<DeleteFile>().RunAsync(Noodles.Key, used.Id)).Facts[0]);
        Ok(await World.Get<DeleteFile>().RunAsync(Noodles.Key, idle.Id));
        Refused("files.not_found", await World.Get<DeleteFile>().RunAsync(Noodles.Key, idle.Id));
        FileStore files = World.Get<FileStore>();
        Assert.True(File.Exists(files.Place(used.Path)));
        Assert.False(File.Exists(files.Place(idle.Path)));
        Assert.Null(await files.FindAsync(idle.Path, default));
    }

    [Fact]
    public async Task Nobody_sees_or_deletes_what_a_neighbour_uploaded()
    {
        StoredFile theirs = await PictureAsync(Pets);
        Assert.Empty((await BrowseAsync()).Page.Items);
        Refused("files.not_found", await World.Get<DeleteFile>().RunAsync(Noodles.Key, theirs.Id));
        Refused("request.forbidden", await World.Get<DeleteFile>().RunAsync(Noodles.People[Role.Cashier], theirs.Id));
        Assert.True(File.Exists(World.Get<FileStore>().Place(theirs.Path)));
    }

    [Fact]
    public async Task A_version_whose_picture_was_deleted_is_read_without_it()
    {
        StoredFile old = await PictureAsync(), young = await PictureAsync();
        PostSheet post = Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, new("今天的面", [new PostPicture(Ids.Text(old.Id))])));
        Ok(await World.Get<EditPost>().RunAsync(Noodles.Key, Id(post.Id), 1, new("今天的面", [new PostPicture(Ids.Text(young.Id))])));
        Ok(await World.Get<DeleteFile>().RunAsync(Noodles.Key, old.Id));
        Assert.Empty(Ok(await World.Get<FindPostRevision>().RunAsync(Noodles.Key, Id(post.Id), 1)).Pictures);
    }

    private async Task<StoredFile> PictureAsync(TestMerchant? by = null) =>
        Ok(await World.Get<FileStore>().StoreAsync((by ?? Noodles).Key, LifePermissions.Write, Dot.Png));

    private async Task<BrowseLibrary.Shelf> BrowseAsync(LibraryView view = LibraryView.All, string? text = null, PageAsk? page = null) =>
        Ok(await World.Get<BrowseLibrary>().RunAsync(Noodles.Key, view, text, page ?? new PageAsk()));
}

public sealed class LibraryOnSqliteTests() : LibraryTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class LibraryOnPostgreSqlTests() : LibraryTests(Engine.PostgreSql);
