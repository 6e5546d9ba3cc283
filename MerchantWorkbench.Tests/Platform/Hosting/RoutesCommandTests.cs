using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Sites.Shell;
using MerchantWorkbench.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace MerchantWorkbench.Tests.Platform.Hosting;

/// <summary>The crawls ask what <c>routes</c> lists. So nothing may answer that it does not list.</summary>
public sealed class RoutesCommandTests
{
    /// <summary>Addresses that are no pages, and why no crawl has to ask them.</summary>
    private static readonly Dictionary<string, string> Machinery = new()
    {
        ["/_blazor"] = "the wire of circuits; every handler behind it goes through an action that asks for the right",
        ["/_framework/"] = "the framework's own scripts",
        ["/{**path:file}"] = "the program's static files, where it runs from a build",
        ["/api/{**rest}"] = "says 404 to whatever is no operation",
    };

    [Fact]
    public async Task Nothing_answers_that_routes_does_not_list()
    {
        await using WebApplication app = Build();
        string[] listed = [.. RoutesCommand.Read(app).Select(route => route.Path)];
        string[] unlisted =
        [
            .. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))
                .Where(path => !listed.Contains(path) && !Machinery.Keys.Any(known => path.StartsWith(known, StringComparison.Ordinal))).Distinct(),
        ];

        Assert.Empty(unlisted);
        Assert.True(listed.Length > 60, $"only {listed.Length} routes");
    }

    /// <summary>A page of the workbench or of staff that names no permission is open to every role there: only the ones meant to be.</summary>
    [Fact]
    public async Task Every_address_of_the_workbench_and_of_staff_names_its_permission()
    {
        await using WebApplication app = Build();

        Assert.Equal(["/b/{Merchant}"],
            RoutesCommand.Read(app).Where(route => route.Site is "merchant" or "staff" && route.Permissions.Count == 0).Select(route => route.Path));
    }

    private static WebApplication Build()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "MerchantWorkbench", ContentRootPath = Path.GetDirectoryName(ProgramFiles.Built), EnvironmentName = "Production",
        });
        string folder = Tool.NewFolder();
        WholeRun.AtEnd(() =>
        {
            Tool.Delete(folder);
            return Task.CompletedTask;
        });
        builder.AddPlatform(new WorkbenchSettings(null, folder, new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={folder}/none.db"), Demo: true,
            RateLimits: false));
        builder.AddSites();
        WebApplication app = builder.Build();
        app.UsePlatform();
        app.MapSites();
        return app;
    }
}
