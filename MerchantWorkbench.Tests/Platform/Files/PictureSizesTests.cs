using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.Products.LifeAccount.Actions;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Files;

/// <summary>A picture and its smaller sizes are one thing: they come, are served, hidden and deleted together.</summary>
public abstract class PictureSizesTests(Engine engine) : LifeTest(engine)
{
    private FileStore Files => World.Get<FileStore>();

    [Fact]
    public async Task A_set_is_one_picture_and_a_browser_chooses_from_it()
    {
        StoredFile set = await SetAsync();
        string address = FileStore.Address(set.Path);
        Assert.Equal([(address + "-s", 400), (address + "-m", 960)], set.Smaller.Select(size => (size.Address, size.Width)));
        PostSheet post = Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, new("今天的面", [new PostPicture(Ids.Text(set.Id), "一碗面")])));
        PictureSheet shown = Assert.Single(post.Pictures);
        Assert.Equal(($"{address}-s 400w, {address}-m 960w, {address} 1200w", address + "-s"), (shown.Sources, shown.Least));
        foreach (string name in Names(set)) Assert.Equal("image/png", (await Files.FindAsync(name, default))!.Value.Type);
        BrowseLibrary.Shelf shelf = Ok(await World.Get<BrowseLibrary>().RunAsync(Noodles.Key, LibraryView.All, null, new()));
        Assert.Equal((1, set.Bytes, address + "-s"), (shelf.Files, shelf.Page.Items[0].Bytes, shelf.Page.Items[0].Least));
    }

    [Fact]
    public async Task A_picture_without_sizes_is_shown_as_it_is()
    {
        PostSheet post = await WrittenAsync();
        PictureSheet shown = Assert.Single(post.Pictures);
        Assert.Equal((null, shown.Address), (shown.Sources, shown.Least));
        Assert.Null(await Files.FindAsync(shown.Address["/files/".Length..] + "-s", default));
    }

    [Theory]
    [InlineData(400, 300, null)]
    [InlineData(400, 302, null)]
    [InlineData(400, 304, "files.size_wrong")]
    [InlineData(300, 400, "files.size_wrong")]
    [InlineData(1200, 900, "files.size_wrong")]
    [InlineData(800, 600, "files.size_wrong")]
    public async Task A_size_has_the_pictures_shape_and_is_smaller(int width, int height, string? wrong)
    {
        Outcome<StoredFile> said = await StoreAsync(Drawn.Png(1200, 900), new(Drawn.Png(width, height)));
        Assert.Equal(wrong, said.Refusal?.Fields[0].Code);
    }

    [Fact]
    public async Task A_size_of_another_kind_or_with_what_a_camera_wrote_is_refused_or_stripped()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 1, 44, 1, 144, 1, 1, 17, 0, 0xFF, 0xD9];
        Assert.Equal(("image/jpeg", 400, 300), Picture.Read(jpeg) is var read ? (read!.Type, read.Width, read.Height) : default);
        Assert.Equal("/small", Refused("request.invalid", await StoreAsync(Drawn.Png(1200, 900), new(jpeg))).Fields[0].Pointer);
        Assert.Equal("/medium", Refused("request.invalid", await StoreAsync(Drawn.Png(1200, 900), new(null, "<script>"u8.ToArray()))).Fields[0].Pointer);

        byte[] spoken = [.. Drawn.Png(400, 300), .. "GPS 31.2 121.5"u8];
        StoredFile kept = Ok(await StoreAsync(Drawn.Png(1200, 900), new(spoken)));
        byte[] served = await File.ReadAllBytesAsync(Files.Place(kept.Path + "-s"));
        Assert.Equal(Drawn.Png(400, 300), served);
    }

    [Fact]
    public async Task What_staff_take_down_is_hidden_in_all_its_sizes_and_what_is_deleted_is_gone_in_all()
    {
        StoredFile set = await SetAsync(), idle = await SetAsync();
        PostSheet post = Ok(await World.Get<DraftPost>().RunAsync(Noodles.Key, new("今天的面", [new PostPicture(Ids.Text(set.Id), "一碗面")])));
        Ok(await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(post.Id)));
        Assert.Null(await DecideAsync(post, Verdict.Approve));
        Ok(await World.Get<TakeDownPost>().RunAsync(Reviewer, Id(post.Id), "图片不是您拍的"));
        foreach (string name in Names(set)) Assert.Null(await Files.FindAsync(name, default));

        Ok(await World.Get<DeleteFile>().RunAsync(Noodles.Key, idle.Id));
        foreach (string name in Names(idle)) Assert.False(File.Exists(Files.Place(name)));
    }

    private static string[] Names(StoredFile file) => [file.Path, file.Path + "-s", file.Path + "-m"];

    private async Task<StoredFile> SetAsync() => Ok(await StoreAsync(Drawn.Png(1200, 900), new(Drawn.Png(400, 300), Drawn.Png(960, 720))));

    private Task<Outcome<StoredFile>> StoreAsync(byte[] picture, SmallerSizes sizes) =>
        Files.StoreAsync(Noodles.Key, LifePermissions.Write, picture, sizes, file => file);
}

public sealed class PictureSizesOnSqliteTests() : PictureSizesTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class PictureSizesOnPostgreSqlTests() : PictureSizesTests(Engine.PostgreSql);
