using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Api;

/// <summary>One operation of the JSON API: route, right, and the action behind it; nothing else happens here.</summary>
public sealed class Operation
{
    private Operation(string method, string path, string name, Permission permission) => (Method, Path, Name, Permission) = (method, path, name, permission);

    public string Method { get; }

    /// <summary>Route template, e.g. <c>/api/v1/coupons/{id}</c>.</summary>
    public string Path { get; }

    /// <summary>Name in the API's document; its sentence stands in the house's Texts under <c>Api.</c> and this name.</summary>
    public string Name { get; }

    public Permission Permission { get; }

    /// <summary>Status of a good answer.</summary>
    public int Status { get; private init; } = StatusCodes.Status200OK;

    /// <summary>Type of the body, or null when it takes none.</summary>
    public Type? Body { get; private init; }

    /// <summary>Type of a good answer.</summary>
    public required Type Answer { get; init; }

    /// <summary>Largest body in bytes.</summary>
    public int MostBytes { get; private init; } = 64 * 1024;

    internal Func<ApiCall, object?, Task<Outcome<object>>> Run { get; private init; } = null!;

    /// <summary>Finds the object in the path, so that a foreign id answers 404 even when the body is wrong as well.</summary>
    internal Func<ApiCall, Task<Refusal?>>? Ahead { get; private init; }

    /// <summary>A reading operation.</summary>
    public static Operation Get<TAnswer>(string path, string name, Permission permission, Func<ApiCall, Task<Outcome<TAnswer>>> run) =>
        new("GET", path, name, permission) { Answer = typeof(TAnswer), Run = async (call, _) => (await run(call)).Then(answer => (object)answer!) };

    /// <summary>A writing operation with a body.</summary>
    public static Operation Post<TBody, TAnswer>(
        string path, string name, Permission permission, Func<ApiCall, TBody, Task<Outcome<TAnswer>>> run,
        int status = StatusCodes.Status201Created, string method = "POST", int mostBytes = 64 * 1024, Func<ApiCall, Task<Refusal?>>? ahead = null) =>
        new(method, path, name, permission)
        {
            Body = typeof(TBody),
            Answer = typeof(TAnswer),
            Status = status,
            MostBytes = mostBytes,
            Ahead = ahead,
            Run = async (call, body) => (await run(call, (TBody)body!)).Then(answer => (object)answer!),
        };

    /// <summary>A writing operation without a body; an empty object is taken, too.</summary>
    public static Operation Post<TAnswer>(
        string path, string name, Permission permission, Func<ApiCall, Task<Outcome<TAnswer>>> run, Func<ApiCall, Task<Refusal?>>? ahead = null) =>
        Post<Empty, TAnswer>(path, name, permission, (call, _) => run(call), StatusCodes.Status200OK, ahead: ahead);
}

/// <summary>A body without fields.</summary>
public sealed record Empty;
