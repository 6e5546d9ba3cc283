namespace MerchantWorkbench.Platform.Files;

/// <summary>Which of a merchant's files may stand where.</summary>
public static class FilesQuery
{
    /// <summary>Those that can be shown as a picture.</summary>
    /// <param name="hidden">Those too that staff let nobody see.</param>
    public static IQueryable<StoredFile> Pictures(this IQueryable<StoredFile> files, bool hidden = false) =>
        files.Where(file => file.Type != StoredFile.Video && file.Type != StoredFile.Captions && (hidden || file.HiddenAt == null));

    /// <summary>Those of one of the other types.</summary>
    public static IQueryable<StoredFile> OfType(this IQueryable<StoredFile> files, string type) =>
        files.Where(file => file.Type == type && file.HiddenAt == null);
}
