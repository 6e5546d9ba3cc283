using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Files;

/// <summary>A table as the answer to a plain address.</summary>
public static class CsvAnswer
{
    /// <summary>The header of the answer leaves with the first bytes, which come only after the action said yes.</summary>
    /// <param name="name">How the file is called, in letters that every system takes.</param>
    public static async Task<IResult> SendAsync(HttpContext http, string name, Func<CsvFile, Task<Outcome<Done>>> write)
    {
        var file = new CsvFile(http.Response.Body, http.RequestAborted);
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode != StatusCodes.Status200OK) return Task.CompletedTask;
            http.Response.ContentType = "text/csv; charset=utf-8";
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
            return Task.CompletedTask;
        });
        if ((await write(file)).Refusal is { } no) return MerchantDoor.Refuse(no);
        await file.FlushAsync();
        return Results.Empty;
    }
}
