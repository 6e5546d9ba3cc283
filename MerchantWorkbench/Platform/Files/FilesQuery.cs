namespace MerchantWorkbench.Platform.Files;

/// <summary>Which of a merchant's files may stand where.</summary>
public static class FilesQuery
{
    /// <summary>Those that can be shown as a picture.</summary>
    public static IQueryable<StoredFile> Pictures(this IQueryable<StoredFile> files) =>
        files.Where(file => file.Type != StoredFile.Video && file.Type != StoredFile.Captions && file.HiddenAt == null);

    /// <summary>Those of one of the other types.</summary>
    public static IQueryable<StoredFile> OfType(this IQueryable<StoredFile> files, string type) =>
        files.Where(file => file.Type == type && file.HiddenAt == null);
}
