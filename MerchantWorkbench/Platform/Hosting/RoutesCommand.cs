using System.Text.Json;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using Microsoft.AspNetCore.Components.Endpoints;

namespace MerchantWorkbench.Platform.Hosting;

/// <summary><c>routes</c>: every page and HTTP operation as JSON, with site, permissions and the parameters that name a tenant's things.</summary>
internal sealed class RoutesCommand : ICommand
{
    private static readonly JsonSerializerOptions Readable = new(Wire.Json) { WriteIndented = true };

    public string Name => "routes";

    /// <summary>One page or operation.</summary>
    internal sealed record Route(string Kind, string Method, string Path, string Site, IReadOnlyList<string> Permissions, IReadOnlyList<string> TenantIds);

    public Task<int> RunAsync(WebApplication app, string[] words)
    {
        if (words.Length > 0) return Task.FromResult(WorkbenchProgram.WrongUsage);
        Console.WriteLine(JsonSerializer.Serialize(Read(app), Readable));
        return Task.FromResult(WorkbenchProgram.Good);
    }

    internal static IReadOnlyList<Route> Read(IEndpointRouteBuilder app) =>
    [
        .. app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => !IsMachinery(endpoint))
            .SelectMany(Of).Distinct(RouteComparer.ByMethodAndPath).OrderBy(route => route.Path, StringComparer.Ordinal)
                .ThenBy(route => route.Method, StringComparer.Ordinal),
    ];

    private static IEnumerable<Route> Of(RouteEndpoint endpoint)
    {
        string path = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
        bool isPage = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        string[] permissions = endpoint.Metadata.GetMetadata<Operation>() is { } operation ? [operation.Permission.Name]
            : [.. endpoint.Metadata.GetOrderedMetadata<NeedsAttribute>().Select(needs => needs.Permission)];
        string[] ids = [.. endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name)];
        IReadOnlyList<string> methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        return methods.Where(method => !isPage || method == "GET")
            .Select(method => new Route(isPage ? "page" : "operation", method, path, Site(path), permissions, ids));
    }

    private static string Site(string path) => path.Split('/') switch
    {
        [_, "b", ..] => "merchant",
        [_, "staff", ..] => "staff",
        [_, "m", ..] => "shopper",
        [_, "api", ..] => "api",
        _ => "public",
    };

    /// <summary>Files, the framework's own endpoints and catch-alls are no pages.</summary>
    private static bool IsMachinery(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText is not { } path || path.Contains("**", StringComparison.Ordinal) || path.StartsWith('_')
        || path.StartsWith("/_", StringComparison.Ordinal)
        || path.Contains('.') && !path.Contains("openapi", StringComparison.Ordinal) && endpoint.RoutePattern.Parameters.Count == 0
            && endpoint.Metadata.GetMetadata<NeedsAttribute>() is null;

    private sealed class RouteComparer : IEqualityComparer<Route>
    {
        public static readonly RouteComparer ByMethodAndPath = new();

        public bool Equals(Route? one, Route? other) => (one?.Method, one?.Path) == (other?.Method, other?.Path);

        public int GetHashCode(Route route) => HashCode.Combine(route.Method, route.Path);
    }
}
