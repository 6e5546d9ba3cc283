using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Api;

/// <summary>One request to an operation, as the house's delegate sees it.</summary>
public sealed class ApiCall(HttpContext http, Caller caller)
{
    public Caller Caller => caller;

    public CancellationToken Stop => http.RequestAborted;

    /// <summary>The id in the path; 0, nobody's id, when it cannot be one.</summary>
    public long Id => Ids.Parse(http.Request.RouteValues["id"] as string);

    /// <summary>Another word in the path, as it stands there; empty when the path has none.</summary>
    public string Word(string name) => http.Request.RouteValues[name] as string ?? "";

    /// <summary>The action that does the work.</summary>
    public T Get<T>() where T : notnull => http.RequestServices.GetRequiredService<T>();

    /// <summary>A query parameter, or null.</summary>
    public string? Query(string name) => http.Request.Query[name] is [{ Length: > 0 } value] ? value : null;

    /// <summary>The page asked for by <c>after</c> and <c>limit</c>.</summary>
    public Outcome<PageAsk> Page()
    {
        var guard = new Guard();
        int limit = 50;
        if (Query("limit") is { } typed) guard.Check(int.TryParse(typed, out limit)
            && limit is >= 1 and <= PageAsk.Most, "/limit", "field.range", 1, PageAsk.Most);
        long after = 0;
        if (Query("after") is { } cursor) guard.Check(Ids.TryParse(cursor, out after), "/after", "field.cursor");
        return guard.Refusal is { } no ? no : new PageAsk(after == 0 ? null : after, limit);
    }
}
