using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>A body checked where it will live: by its own rules, and against the merchant's pictures and shops.</summary>
internal static class BodyInPlace
{
    /// <summary>Everything that is wrong, or null.</summary>
    public static async Task<Refusal?> WhatIsWrongAsync(WorkbenchDb db, PostBody body, CancellationToken stop)
    {
        if (body.WhatIsWrong() is { } wrong) return wrong;
        var guard = new Guard();
        (string Pointer, long Id)[] pictures = [.. PostPlaces.Pictures(body).Select(place => (place.Pointer, Ids.Parse(place.Picture.Picture)))];
        long[] asked = [.. pictures.Select(place => place.Id).Distinct()];
        List<long> own = await db.Files.Pictures().Where(file => asked.Contains(file.Id)).Select(file => file.Id).ToListAsync(stop);
        foreach ((string pointer, long id) in pictures) guard.Check(own.Contains(id), pointer, "posts.no_such_picture");

        (string film, string? video, string? captions) = PostPlaces.Film(body);
        if (video is not null) guard.Check(await HasAsync(db, StoredFile.Video, video, stop), film + "/video", "posts.no_such_video");
        if (captions is not null) guard.Check(await HasAsync(db, StoredFile.Captions, captions, stop), film + "/captions", "posts.no_such_captions");

        (string Pointer, long Id)[] shops = [.. PostPlaces.Shops(body).Select(place => (place.Pointer, Ids.Parse(place.Shop)))];
        long[] named = [.. shops.Select(place => place.Id).Distinct()];
        List<long> open = named.Length == 0 ? []
            : await db.Shops.Where(shop => named.Contains(shop.Id) && shop.ClosedAt == null).Select(shop => shop.Id).ToListAsync(stop);
        foreach ((string pointer, long id) in shops) guard.Check(open.Contains(id), pointer, "posts.no_such_shop");
        return guard.Refusal;
    }

    private static Task<bool> HasAsync(WorkbenchDb db, string type, string file, CancellationToken stop)
    {
        long id = Ids.Parse(file);
        return db.Files.OfType(type).AnyAsync(row => row.Id == id, stop);
    }
}
