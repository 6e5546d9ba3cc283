using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A post's film, ready to be played.</summary>
/// <param name="Video">Its id.</param>
/// <param name="Address">Where it is served, by parts when they are asked for.</param>
/// <param name="Captions">Id of its captions, or null.</param>
/// <param name="CaptionsAddress">Where those are served.</param>
public sealed record VideoSheet(string Video, string Address, int Width, int Height, int Seconds, string? Captions, string? CaptionsAddress)
{
    /// <summary>How long it runs, e.g. <c>1:05</c>.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Length => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Seconds / 60}:{Seconds % 60:00}");

    /// <summary>The films of several posts, read at once. Null for a post without, and where the file is gone.</summary>
    /// <param name="forStaff">What is hidden too, at an address for staff.</param>
    internal static async Task<Func<PostBody, VideoSheet?>> OfAsync(
        WorkbenchDb db, IEnumerable<PostBody> bodies, CancellationToken stop, bool forStaff = false)
    {
        IEnumerable<string?> named = bodies.Select(PostPlaces.Film).SelectMany(film => new[] { film.Video, film.Captions });
        long[] ids = [.. named.OfType<string>().Select(id => Ids.Parse(id)).Distinct()];
        if (ids.Length == 0) return _ => null;
        Dictionary<long, StoredFile> files = await db.Files.Where(file => ids.Contains(file.Id) && (forStaff || file.HiddenAt == null))
            .ToDictionaryAsync(file => file.Id, stop);
        return body =>
        {
            (_, string? video, string? spoken) = PostPlaces.Film(body);
            return Find(video) is not { } film ? null
                : new(video!, PictureSheet.AddressOf(film, forStaff), film.Width, film.Height, (film.Milliseconds ?? 0) / 1000, spoken,
                    Find(spoken) is { } captions ? PictureSheet.AddressOf(captions, forStaff) : null);
        };

        StoredFile? Find(string? id) => id is null ? null : files.GetValueOrDefault(Ids.Parse(id));
    }
}
