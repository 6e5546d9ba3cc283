using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A picture of a post, ready to be shown.</summary>
/// <param name="Picture">Its id.</param>
/// <param name="Address">Where it is served.</param>
public sealed record PictureSheet(string Picture, string? Alt, string Address, int Width, int Height)
{
    /// <summary>Its smaller sizes, the smallest first; a picture that came without has none.</summary>
    public IReadOnlyList<PictureSize> Smaller { get; init; } = [];

    /// <summary>Where its smallest size is served.</summary>
    [JsonIgnore]
    public string Least => Smaller is [var least, ..] ? least.Address : Address;

    /// <summary>All sizes for a browser to choose from; null where there is one alone.</summary>
    [JsonIgnore]
    public string? Sources => Smaller.Count == 0 ? null
        : string.Join(", ", Smaller.Append(new PictureSize(Address, Width)).Select(size => $"{size.Address} {size.Width}w"));

    /// <summary>Where staff see what nobody else is served.</summary>
    internal const string StaffRoot = "/staff/life/files/";

    internal static string AddressOf(StoredFile file, bool forStaff) => forStaff ? StaffRoot + file.Path : FileStore.Address(file.Path);

    /// <summary>The pictures of several posts, read at once; of an article the cover comes first. One whose file is gone is left out.</summary>
    /// <param name="forStaff">What is hidden too, at an address for staff.</param>
    internal static async Task<Func<PostBody, IReadOnlyList<PictureSheet>>> OfAsync(
        WorkbenchDb db, IEnumerable<PostBody> bodies, CancellationToken stop, bool forStaff = false)
    {
        long[] ids = [.. bodies.SelectMany(PostPlaces.Pictures).Select(place => Ids.Parse(place.Picture.Picture)).Distinct()];
        Dictionary<long, StoredFile> files = await db.Files.Pictures(hidden: forStaff)
            .Where(file => ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, stop);
        return body =>
        [
            .. from place in PostPlaces.Pictures(body)
               let file = files.GetValueOrDefault(Ids.Parse(place.Picture.Picture))
               where file is not null
               select new PictureSheet(
                   place.Picture.Picture!, place.Picture.Alt, AddressOf(file!, forStaff), file!.Width, file.Height)
               {
                   Smaller = forStaff ? [] : file.Smaller,
               },
        ];
    }
}
