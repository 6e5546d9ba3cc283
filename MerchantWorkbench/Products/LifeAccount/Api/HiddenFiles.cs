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
        if (await files.FindHiddenAsync(here.Caller, LifePermissions.HandleReports, name, stop) is not { } file) return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(file.FullPath, file.Type, enableRangeProcessing: true);
    }
}
