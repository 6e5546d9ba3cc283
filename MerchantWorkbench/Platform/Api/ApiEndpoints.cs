using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Reviews;

namespace MerchantWorkbench.Platform.Api;

/// <summary>Maps every declared operation, the API's document, and what is said when something breaks below /api.</summary>
internal static class ApiEndpoints
{
    public const string Root = "/api/v1";

    /// <summary>A body is read as JSON whatever the request calls it; the document speaks of JSON alone.</summary>
    public const string AnyType = "*/*";

    /// <summary>The kernel's own operations and those of every house.</summary>
    public static IEnumerable<Operation> AllOperations(this ProductRegistry products) =>
        ReviewOperations.All.Concat(products.All(sheet => sheet.AllOperations));

    public static void MapApi(this WebApplication app)
    {
        foreach (Operation operation in app.Services.GetRequiredService<ProductRegistry>().AllOperations())
        {
            Task Answer(HttpContext http, ApiPipe pipe) => pipe.HandleAsync(operation, http);
            RouteHandlerBuilder endpoint = app.MapMethods(operation.Path, [operation.Method], Answer)
                .WithName(operation.Name).WithMetadata(operation).DisableAntiforgery()
                .Produces(operation.Status, operation.Answer, "application/json")
                .Produces<Problems.Problem>(StatusCodes.Status400BadRequest, Problems.MediaType)
                .Produces<Problems.Problem>(StatusCodes.Status401Unauthorized, Problems.MediaType)
                .Produces<Problems.Problem>(StatusCodes.Status403Forbidden, Problems.MediaType)
                .Produces<Problems.Problem>(StatusCodes.Status404NotFound, Problems.MediaType);
            endpoint.ShortCircuit();
            if (operation.Body is null) continue;
            endpoint.Produces<Problems.Problem>(StatusCodes.Status409Conflict, Problems.MediaType);
            if (operation.Body != typeof(Empty)) endpoint.Accepts(operation.Body, "application/json", AnyType);
        }
        app.MapOpenApi();
        app.Map("/api/{**rest}", (HttpContext http, Problems problems) => problems.WriteAsync(http, Refusal.NotFound)).ExcludeFromDescription()
            .DisableAntiforgery().ShortCircuit();
    }

    /// <summary>
    /// Finds what answers the request. Operations of the API are answered here and pass nothing of what is meant for people and their browsers:
    /// cookies, pages of errors, tokens of forms.
    /// </summary>
    public static void UseApi(this WebApplication app)
    {
        app.Use((http, next) => http.Request.Path.StartsWithSegments("/api") ? GuardAsync(app.Logger, http, next) : next(http));
        app.UseRouting();
    }

    /// <summary>An unexpected failure is logged and answered as a problem without a word about the inside.</summary>
    private static async Task GuardAsync(ILogger log, HttpContext http, RequestDelegate work)
    {
        try
        {
            await work(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            Refusal refusal = bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? new Refusal("request.too_large", RefusalKind.TooLarge) :
                Refusal.Invalid();
            await http.RequestServices.GetRequiredService<Problems>().WriteAsync(http, refusal);
        }
        catch (Exception failure) when (!http.Response.HasStarted && DatabaseFaults.IsNoRoom(failure))
        {
            log.LogWarning(failure, "The database had no room for the request {Trace}.", http.TraceIdentifier);
            await http.RequestServices.GetRequiredService<Problems>().WriteAsync(http, Refusal.Busy);
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            log.LogError(failure, "The request {Trace} failed.", System.Diagnostics.Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier);
            await http.RequestServices.GetRequiredService<Problems>().WriteAsync(http, new Refusal("server.failed", RefusalKind.Failed));
        }
    }
}
