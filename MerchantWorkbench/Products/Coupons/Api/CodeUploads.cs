using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.Coupons.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons.Api;

/// <summary>Long lists of a merchant's own codes come in as a form, never through a circuit, and what was not taken goes out as a table.</summary>
internal static class CodeUploads
{
    private const string Codes = "/b/{merchant}/coupons/{id}/codes";
    private const int MostBytes = 4 * 1024 * 1024, ForTheForm = 64 * 1024;
    private static readonly string[] Heads = ["Code", "Row", "Reason"];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Codes, TakeAsync)
            .WithMetadata(new NeedsAttribute("coupons.edit"), new RequestSizeLimitAttribute(MostBytes + ForTheForm)).ExcludeFromDescription();
        app.MapGet(Codes + "/{import}.csv", RejectedAsync).WithMetadata(new NeedsAttribute("coupons.edit")).ExcludeFromDescription();
    }

    private static Task<IResult> TakeAsync(
        string merchant, string id, IFormFile? file, [FromForm] string? codes, StartCodeImport start, HttpContext http) =>
        MerchantDoor.OpenAsync(http, merchant, async here =>
        {
            string text = file is { Length: > 0 } ? await CodeList.ReadAsync(file.OpenReadStream(), http.RequestAborted) : codes ?? "";
            Outcome<ImportSheet> started = await start.RunAsync(here.Caller, Ids.Parse(id), CodeList.Read(text), http.RequestAborted);
            if (started.Refusal is { Kind: RefusalKind.NotFound or RefusalKind.Forbidden } no) return MerchantDoor.Refuse(no);
            string why = started.Refusal is not { } wrong ? "" : "?refused=" + (wrong.Fields is [var field, ..] ? field.Code : wrong.Code);
            return Results.LocalRedirect(here.Path($"coupons/{Ids.Text(Ids.Parse(id))}{why}#codes"));
        });

    private static Task<IResult> RejectedAsync(
        string merchant, string id, string import, ReadRejectedCodes read, Sentences sentences, IStringLocalizer<Texts> say, HttpContext http) =>
        MerchantDoor.OpenAsync(http, merchant, async here =>
        {
            Outcome<IReadOnlyList<ReadRejectedCodes.Row>> found = await read.RunAsync(here.Caller, Ids.Parse(id), Ids.Parse(import), http.RequestAborted);
            if (!found.Is(out IReadOnlyList<ReadRejectedCodes.Row>? rows, out Refusal? no)) return MerchantDoor.Refuse(no);
            http.Response.ContentType = "text/csv; charset=utf-8";
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"codes-{Ids.Text(Ids.Parse(import))}.csv\"";
            var table = new CsvFile(http.Response.Body, http.RequestAborted);
            await table.RowAsync([.. Heads.Select(head => CsvFile.Text(say["Csv." + head]))]);
            foreach (ReadRejectedCodes.Row row in rows)
                await table.RowAsync(CsvFile.Text(row.Code), CsvFile.Number(row.At), CsvFile.Text(sentences.Say(row.Reason)));
            await table.FlushAsync();
            return Results.Empty;
        });
}
