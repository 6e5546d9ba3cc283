using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace MerchantWorkbench.Platform.Files;

/// <summary>
/// Takes files from the workbench's forms: they are too large for a page's live connection. The framework asks for the page's own token before it reads.
/// </summary>
public static class Uploads
{
    private const int ForTheForm = 64 * 1024;

    /// <summary>What the form hears: the file, or the sentence that says why not.</summary>
    /// <param name="Small">Where its smallest size is served; the address itself where it has none.</param>
    public sealed record Answer(string? Id, string? Address, string? Error, string? Small = null);

    /// <summary>How far a video came; once it is whole, the file.</summary>
    /// <param name="Upload">Its number while it is on its way.</param>
    /// <param name="At">Bytes that are kept.</param>
    /// <param name="Seconds">How long it runs.</param>
    public sealed record VideoAnswer(string? Upload, long At, string? Id, string? Address, int Width, int Height, int Seconds, string? Error);

    /// <summary>The form's field is called <c>picture</c>; its smaller sizes, which may be missing, <c>small</c> and <c>medium</c>.</summary>
    /// <param name="path">Below the merchant's workbench, e.g. <c>coupons/pictures</c>.</param>
    /// <param name="right">Who may upload.</param>
    public static void MapPictures(this IEndpointRouteBuilder app, string path, Permission right) => app.MapPost("/b/{merchant}/" + path,
        (string merchant, IFormFile picture, IFormFile? small, IFormFile? medium, HttpContext http, FileStore files) => AtAsync(http, merchant, async caller =>
        {
            if (picture.Length > FileStore.MostBytes) return FileStore.TooLarge;
            SmallerSizes sizes = new(
                small is null ? null : await BytesAsync(small, http), medium is null ? null : await BytesAsync(medium, http));
            return await files.StoreAsync(caller, right, await BytesAsync(picture, http), sizes, file => file, http.RequestAborted);
        }, Stored, Refused)).WithMetadata(new NeedsAttribute(right.Name)).ExcludeFromDescription();

    /// <summary>A video's captions; the form's one field is called <c>captions</c>.</summary>
    public static void MapCaptions(this IEndpointRouteBuilder app, string path, Permission right) => app.MapPost("/b/{merchant}/" + path,
        (string merchant, IFormFile captions, HttpContext http, FileStore files) => AtAsync(http, merchant, async caller =>
            await files.StoreCaptionsAsync(caller, right, await BytesAsync(captions, http), http.RequestAborted), Stored, Refused))
        .WithMetadata(new NeedsAttribute(right.Name), new RequestSizeLimitAttribute(WebVtt.MostBytes + ForTheForm)).ExcludeFromDescription();

    /// <summary>
    /// Videos, part by part: a form with <c>bytes</c> begins one; a form with <c>at</c> and <c>part</c> under its number sends on; asking for the number
    /// says how far it came.
    /// </summary>
    public static void MapVideos(this IEndpointRouteBuilder app, string path, Permission right)
    {
        string all = "/b/{merchant}/" + path, one = all + "/{id}";
        app.MapPost(all, (string merchant, [FromForm] long bytes, HttpContext http, VideoIntake videos) => AtAsync(http, merchant,
            caller => videos.BeginAsync(caller, right, bytes, http.RequestAborted), Came, NotCome))
            .WithMetadata(new NeedsAttribute(right.Name)).ExcludeFromDescription();
        app.MapPost(one, (string merchant, string id, [FromForm] long at, IFormFile part, HttpContext http, VideoIntake videos) => AtAsync(http, merchant,
            async caller =>
            {
                await using Stream bytes = part.OpenReadStream();
                return await videos.TakeAsync(caller, right, Ids.Parse(id), at, bytes, http.RequestAborted);
            }, Came, NotCome))
            .WithMetadata(new NeedsAttribute(right.Name), new RequestSizeLimitAttribute(VideoIntake.MostPart + ForTheForm)).ExcludeFromDescription();
        app.MapGet(one, (string merchant, string id, HttpContext http, VideoIntake videos) => AtAsync(http, merchant,
            caller => videos.FindAsync(caller, right, Ids.Parse(id), http.RequestAborted), Came, NotCome))
            .WithMetadata(new NeedsAttribute(right.Name)).ExcludeFromDescription();
    }

    private static Answer Stored(StoredFile file)
    {
        string address = FileStore.Address(file.Path);
        return new(Ids.Text(file.Id), address, null, file.Smaller is [var small, ..] ? small.Address : address);
    }

    private static Answer Refused(string sentence) => new(null, null, sentence);

    private static VideoAnswer Came(VideoIntake.Progress progress) => progress.File is not { } file
        ? new(progress.Id, progress.At, null, null, 0, 0, 0, null)
        : new(progress.Id, progress.At, Ids.Text(file.Id), FileStore.Address(file.Path), file.Width, file.Height, file.Milliseconds!.Value / 1000, null);

    private static VideoAnswer NotCome(string sentence) => new(null, 0, null, null, 0, 0, 0, sentence);

    private static async Task<byte[]> BytesAsync(IFormFile file, HttpContext http)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, http.RequestAborted);
        return bytes.ToArray();
    }

    private static async Task<IResult> AtAsync<T>(
        HttpContext http, string merchant, Func<Caller, Task<Outcome<T>>> work, Func<T, object> good, Func<string, object> bad)
    {
        IServiceProvider services = http.RequestServices;
        Outcome<MerchantScope> scope = await services.GetRequiredService<Scopes>().MerchantAsync(http.User, merchant, http.RequestAborted);
        if (!scope.Is(out MerchantScope? here, out _)) return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        if ((await work(here.Caller)).Is(out T? value, out Refusal? no)) return Results.Json(good(value));
        Sentences sentences = services.GetRequiredService<Sentences>();
        return Results.Json(bad(no.Fields is [var field, ..] ? sentences.For(field) : sentences.For(no)), statusCode: Problems.Status(no.Kind));
    }
}
