using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>A body checked where it will live: by its own rules, and against the merchant's pictures.</summary>
internal static class BodyInPlace
{
    /// <summary>Everything that is wrong, or null.</summary>
    public static async Task<Refusal?> WhatIsWrongAsync(WorkbenchDb db, PostBody body, CancellationToken stop)
    {
        if (body.WhatIsWrong() is { } wrong) return wrong;
        long[] asked = [.. body.Pictures!.Select(picture => Ids.Parse(picture.Picture))];
        List<long> own = await db.Files.Where(file => asked.Contains(file.Id)).Select(file => file.Id).ToListAsync(stop);
        var guard = new Guard();
        for (int at = 0; at < asked.Length; at++) guard.Check(own.Contains(asked[at]), $"/pictures/{at}/picture", "posts.no_such_picture");
        return guard.Refusal;
    }
}
