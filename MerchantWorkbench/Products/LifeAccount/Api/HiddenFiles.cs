using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;

namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>What a post showed that was taken down: nobody is served it but staff, who judge an appeal.</summary>
internal static class HiddenFiles
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet(PictureSheet.StaffRoot + "{name}", SendAsync)
        .WithMetadata(new NeedsAttribute(LifePermissions.HandleReports.Name)).ExcludeFromDescription();

    private static async Task<IResult> SendAsync(string name, Scopes scopes, FileStore files, HttpContext http)
    {
        CancellationToken stop = http.RequestAborted;
        if (!(await scopes.StaffAsync(http.User, stop)).Is(out StaffScope? here, out Refusal? stranger)) return MerchantDoor.Refuse(stranger);
        Outcome<(string FullPath, string Type)> found = await files.FindHiddenAsync(here.Caller, LifePermissions.HandleReports, name, stop);
        if (found.Refusal is { } no) return MerchantDoor.Refuse(no);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(found.Value.FullPath, found.Value.Type, enableRangeProcessing: true);
    }
}
