using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>Where the life account shows a merchant's files: in posts, as they are live and as they are being written, and as the account's picture.</summary>
internal static class LifeFiles
{
    public static async Task<IReadOnlyList<FileUse>> OfAsync(WorkbenchDb db, long merchant, CancellationToken stop)
    {
        var written = await db.Posts.Where(row => row.MerchantId == merchant && row.Stage != PostStage.TakenDown)
            .Select(row => new { row.Id, row.Title, row.BodyJson, IsShown = row.Stage == PostStage.Scheduled }).ToListAsync(stop);
        var live = await LivePosts.Of(db).Where(row => row.MerchantId == merchant).WithBody(db)
            .Select(post => new { post.Row.Id, post.Row.Title, post.BodyJson, IsShown = true }).ToListAsync(stop);
        // What an appeal may bring back is still needed.
        var appealed = await db.Posts.Where(row => row.MerchantId == merchant && row.TakenRevision != null)
            .Where(row => Removal.Waiting(db).Any(waits => waits.PostId == row.Id && waits.CommentId == null))
            .Join(db.PostRevisions, row => new { PostId = row.Id, Revision = row.TakenRevision!.Value }, kept => new { kept.PostId, kept.Revision },
                (row, kept) => new { row.Id, row.Title, kept.BodyJson, IsShown = false }).ToListAsync(stop);
        long? avatar = await db.Profiles.Where(row => row.MerchantId == merchant).Select(row => row.Avatar).FirstOrDefaultAsync(stop);
        return
        [
            .. live.Concat(written).Concat(appealed).Select(post => (post.Id, post.Title, post.IsShown, Body: PostBody.Read(post.BodyJson)))
                .SelectMany(post => PostPlaces.Files(post.Body).Distinct().Select(file => (Post: post, File: file)))
                .GroupBy(place => (place.Post.Id, place.File))
                .Select(places => new FileUse(
                    places.Key.File, "post", places.First().Post.Title, "life/" + Ids.Text(places.Key.Id), places.Any(place => place.Post.IsShown),
                    places.Select(place => Alt(place.Post.Body, place.File)).FirstOrDefault(alt => alt is not null))),
            .. avatar is { } picture ? [new FileUse(picture, "account", null, "life/account", IsShown: true)] : Array.Empty<FileUse>(),
        ];
    }

    private static string? Alt(PostBody body, long file) => PostPlaces.Pictures(body).Select(place => place.Picture)
        .FirstOrDefault(picture => !string.IsNullOrWhiteSpace(picture.Alt) && Ids.Parse(picture.Picture) == file)?.Alt;
}
