using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>The merchant's newest pictures, to choose one from: they are uploaded where coupons and posts are written.</summary>
internal sealed class ListOwnPictures(Reader reader)
{
    /// <summary>Pictures to choose from.</summary>
    public const int Most = 12;

    /// <summary>One picture.</summary>
    public sealed record Picture(string Id, string Address);

    /// <summary>Lists.</summary>
    /// <param name="chosen">Id of one that is told in any case.</param>
    public Task<Outcome<IReadOnlyList<Picture>>> RunAsync(Caller caller, string? chosen, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<Picture>>(caller, FestivalPermissions.View, async db =>
        {
            long known = Ids.Parse(chosen);
            return await db.Files.Pictures().Where(file => file.MerchantId == caller.MerchantId)
                .OrderByDescending(file => file.Id == known).ThenByDescending(file => file.Id).Take(Most)
                .Select(file => new Picture(Ids.Text(file.Id), FileStore.Address(file.Path))).ToListAsync(stop);
        }, stop);
}
