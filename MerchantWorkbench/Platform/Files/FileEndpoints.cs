namespace MerchantWorkbench.Platform.Files;

/// <summary>Serves stored files: immutable, never guessed to be anything else, and videos by parts.</summary>
internal static class FileEndpoints
{
    public static void MapFiles(this WebApplication app) => app.MapGet("/files/{name}", async (string name, FileStore files, HttpContext http) =>
    {
        if (await files.FindAsync(name, http.RequestAborted) is not { } file) return Results.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(file.FullPath, file.Type, enableRangeProcessing: true);
    }).ExcludeFromDescription();
}
