using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Texts;

namespace MerchantWorkbench.Platform.Files;

/// <summary>Takes pictures from the workbench's forms: they are too large for a page's live connection.</summary>
public static class Uploads
{
    /// <summary>What the form hears: the picture, or the sentence that says why not.</summary>
    public sealed record Answer(string? Id, string? Address, string? Error);

    /// <summary>The form's one field is called <c>picture</c>; the framework asks for the page's own token before it is read.</summary>
    /// <param name="path">Below the merchant's workbench, e.g. <c>coupons/pictures</c>.</param>
    /// <param name="right">Who may upload.</param>
    public static void MapPictures(this IEndpointRouteBuilder app, string path, Permission right) => app.MapPost("/b/{merchant}/" + path, async (
        string merchant, IFormFile picture, HttpContext http, Scopes scopes, FileStore files, Sentences sentences) =>
    {
        if (!(await scopes.MerchantAsync(http.User, merchant, http.RequestAborted)).Is(out MerchantScope? scope, out _)) return Results.NotFound();
        if (picture.Length > FileStore.MostBytes) return Say(FileStore.TooLarge);
        using var bytes = new MemoryStream((int)picture.Length);
        await picture.CopyToAsync(bytes, http.RequestAborted);
        return (await files.StoreAsync(scope.Caller, right, bytes.ToArray(), http.RequestAborted)).Is(out StoredFile? file, out Refusal? no)
            ? Results.Json(new Answer(Ids.Text(file.Id), FileStore.Address(file.Path), null))
            : Say(no);

        IResult Say(Refusal refusal) => Results.Json(
            new Answer(null, null, refusal.Fields is [var field, ..] ? sentences.For(field) : sentences.For(refusal)),
            statusCode: Problems.Status(refusal.Kind));
    }).WithMetadata(new NeedsAttribute(right.Name)).ExcludeFromDescription();
}
