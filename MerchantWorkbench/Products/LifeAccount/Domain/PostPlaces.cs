using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>Where in a post other things stand: pictures, the coupon, the poll, shops. Each with its JSON Pointer.</summary>
public static class PostPlaces
{
    /// <summary>The pictures in reading order; a cover first.</summary>
    public static IEnumerable<(string Pointer, PostPicture Picture)> Pictures(PostBody body)
    {
        foreach ((int at, PostPicture? picture) in (body.Pictures ?? []).Index())
            if (picture is not null) yield return ($"/pictures/{at}/picture", picture);
        if (!string.IsNullOrWhiteSpace(body.Cover)) yield return ("/cover", new PostPicture(body.Cover, body.CoverAlt));
        foreach ((int at, Block? block) in (body.Blocks ?? []).Index())
        {
            if (!string.IsNullOrWhiteSpace(block?.Picture)) yield return ($"/blocks/{at}/picture", new PostPicture(block.Picture, block.Alt));
            foreach ((int number, PostPicture? picture) in (block?.Pictures ?? []).Index())
                if (picture is not null) yield return ($"/blocks/{at}/pictures/{number}/picture", picture);
        }

        foreach ((int at, Block? good) in (body.Announcement?.Goods ?? []).Index())
            if (!string.IsNullOrWhiteSpace(good?.Picture)) yield return ($"/announcement/goods/{at}/picture", new PostPicture(good.Picture));
    }

    /// <summary>Every uploaded file it shows.</summary>
    public static IEnumerable<long> Files(PostBody body) =>
        Pictures(body).Select(place => place.Picture.Picture).Append(Film(body).Video).Append(Film(body).Captions).OfType<string>().Select(id => Ids.Parse(id));

    /// <summary>Its film with its captions, and where they stand: the whole post, or one block of an article. Ids are null where there is none.</summary>
    public static (string Pointer, string? Video, string? Captions) Film(PostBody body)
    {
        foreach ((int at, Block? block) in (body.Blocks ?? []).Index())
            if (block?.Type == BlockType.Video) return ($"/blocks/{at}", Said(block.Video), Said(block.Captions));
        return ("", Said(body.Video), Said(body.Captions));
    }

    /// <summary>The coupons that can be taken in it: an announcement has up to three, everything else one at most.</summary>
    public static IEnumerable<(string Pointer, string Id)> Coupons(PostBody body)
    {
        if (!string.IsNullOrWhiteSpace(body.Coupon)) yield return ("/coupon", body.Coupon);
        foreach ((int at, Block? block) in (body.Blocks ?? []).Index())
            if (!string.IsNullOrWhiteSpace(block?.Coupon)) yield return ($"/blocks/{at}/coupon", block.Coupon);
        foreach ((int at, string? coupon) in (body.Announcement?.Coupons ?? []).Index())
            if (!string.IsNullOrWhiteSpace(coupon)) yield return ($"/announcement/coupons/{at}", coupon);
    }

    /// <summary>Id of the first of them, or null.</summary>
    public static string? Coupon(PostBody body) => Coupons(body).Select(place => place.Id).FirstOrDefault();

    /// <summary>The poll in it; null when there is none.</summary>
    public static (string Pointer, Block Block)? Poll(PostBody body)
    {
        foreach ((int at, Block? block) in (body.Blocks ?? []).Index())
            if (block?.Type == BlockType.Poll) return ($"/blocks/{at}", block);
        return null;
    }

    /// <summary>The shops named in it.</summary>
    public static IEnumerable<(string Pointer, string Shop)> Shops(PostBody body)
    {
        foreach ((int at, Block? block) in (body.Blocks ?? []).Index())
            if (!string.IsNullOrWhiteSpace(block?.Shop)) yield return ($"/blocks/{at}/shop", block.Shop);
    }

    /// <summary>Where words and products in it lead.</summary>
    public static IEnumerable<(string Pointer, string Link)> Links(PostBody body)
    {
        foreach ((int at, Block? block) in (body.Blocks ?? []).Index())
        {
            IEnumerable<TextRun?> runs = (block?.Runs ?? []).Concat((block?.Items ?? []).SelectMany(item => item?.Runs ?? []));
            foreach (string? link in runs.Select(run => run?.Link).Append(block?.Link))
                if (!string.IsNullOrWhiteSpace(link)) yield return ($"/blocks/{at}", link);
        }

        foreach ((int at, Block? good) in (body.Announcement?.Goods ?? []).Index())
            if (!string.IsNullOrWhiteSpace(good?.Link)) yield return ($"/announcement/goods/{at}/link", good.Link);
    }

    private static string? Said(string? id) => string.IsNullOrWhiteSpace(id) ? null : id;
}
