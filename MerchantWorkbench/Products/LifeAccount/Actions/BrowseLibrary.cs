using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The merchant's pictures and films with the places where they stand, what came last first.</summary>
internal sealed class BrowseLibrary(Reader reader, FileUses uses)
{
    /// <summary>One page, and how much of what one merchant may keep is used.</summary>
    /// <param name="Files">Files of every sort.</param>
    /// <param name="FilmBytes">Bytes of all films.</param>
    public sealed record Shelf(Page<LibraryFile> Page, int Files, long FilmBytes);

    /// <summary>Reads.</summary>
    /// <param name="text">Words in what a picture shows or in the name of what it stands in; null for all.</param>
    public Task<Outcome<Shelf>> RunAsync(Caller caller, LibraryView view, string? text, PageAsk page, CancellationToken stop = default) =>
        reader.RunAsync<Shelf>(caller, LifePermissions.View, async db =>
        {
            long merchant = caller.MerchantId!.Value;
            // All of them: a merchant keeps two thousand at most, and where they stand is known only from what shows them.
            List<StoredFile> all = await db.Files.Where(row => row.MerchantId == merchant).OrderByDescending(row => row.Id).ToListAsync(stop);
            ILookup<long, FileUse> places = (await uses.OfAsync(db, merchant, stop)).ToLookup(use => use.File);
            string? wanted = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
            LibraryFile[] found =
            [
                .. all.Where(file => file.Type != StoredFile.Captions && (page.After is not { } after || file.Id < after) && IsIn(view, file, places[file.Id]))
                    .Select(file => Put(file, [.. places[file.Id]])).Where(file => wanted is null || Says(file, wanted)).Take(page.Limit + 1),
            ];
            return new Shelf(page.Cut(found, file => file.Id), all.Count, all.Where(file => file.Type == StoredFile.Video).Sum(file => file.Bytes));
        }, stop);

    private static bool IsIn(LibraryView view, StoredFile file, IEnumerable<FileUse> uses) => view switch
    {
        LibraryView.All => true,
        LibraryView.Pictures => file.Type != StoredFile.Video,
        LibraryView.Films => file.Type == StoredFile.Video,
        LibraryView.Unused => !uses.Any(),
    };

    private static LibraryFile Put(StoredFile file, FileUse[] uses) => new(
        Ids.Text(file.Id), file.HiddenAt is null ? FileStore.Address(file.Path) : null, file.Milliseconds / 1000, file.Width, file.Height, file.Bytes,
        file.CreatedAt, uses.Select(use => use.Alt).FirstOrDefault(alt => alt is not null), uses)
    {
        Least = file.HiddenAt is not null ? null : file.Smaller is [var least, ..] ? least.Address : FileStore.Address(file.Path),
    };

    private static bool Says(LibraryFile file, string wanted) => file.Uses.Any(use =>
        use.Alt?.Contains(wanted, StringComparison.OrdinalIgnoreCase) == true || use.Name?.Contains(wanted, StringComparison.OrdinalIgnoreCase) == true);
}
