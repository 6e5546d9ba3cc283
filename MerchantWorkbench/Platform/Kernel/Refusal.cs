namespace MerchantWorkbench.Platform.Kernel;

/// <summary>What sort of "no" a refusal is. The API's status follows from it, and nothing else decides it.</summary>
public enum RefusalKind
{
    /// <summary>Something in the request is wrong: 400.</summary>
    Invalid,

    /// <summary>Nobody knows who is asking: 401.</summary>
    Unauthenticated,

    /// <summary>One's own object without the right, or a site that is not the caller's: 403.</summary>
    Forbidden,

    /// <summary>Missing, or somebody else's; both answer alike: 404.</summary>
    NotFound,

    /// <summary>A rule of the business says no in this state: 409.</summary>
    Conflict,

    /// <summary>More bytes than the operation takes: 413.</summary>
    TooLarge,

    /// <summary>An idempotency key that came back with another request: 422.</summary>
    Mismatch,

    /// <summary>Too many requests in a short time: 429.</summary>
    TooMany,

    /// <summary>The server has no room just now; the request may be sent again: 503.</summary>
    Busy,

    /// <summary>A mistake of the program, logged under the trace id: 500.</summary>
    Failed,
}

/// <summary>One field that is wrong.</summary>
/// <param name="Pointer">JSON Pointer to the field in the request, e.g. <c>/claimUntil</c>.</param>
/// <param name="Code">Stable code; the sentence for it stands in the Texts of the house it comes from.</param>
/// <param name="Facts">Values for the sentence's placeholders, in order.</param>
public sealed record FieldRefusal(string Pointer, string Code, params object[] Facts);

/// <summary>A business "no": a value, never an exception. The code is the API's error code and the key of its sentence.</summary>
/// <param name="Code">Stable code, e.g. <c>coupons.sold_out</c>.</param>
/// <param name="Kind">Decides the HTTP status.</param>
/// <param name="Facts">Values for the sentence's placeholders, in order.</param>
public sealed record Refusal(string Code, RefusalKind Kind, params object[] Facts)
{
    /// <summary>The wrong fields, all of them at once; empty when the refusal is not about fields.</summary>
    public IReadOnlyList<FieldRefusal> Fields { get; init; } = [];

    /// <summary>A refusal about fields of the request.</summary>
    public static Refusal Invalid(params FieldRefusal[] fields) => new("request.invalid", RefusalKind.Invalid) { Fields = fields };

    /// <summary>Missing or somebody else's.</summary>
    public static Refusal NotFound { get; } = new("request.not_found", RefusalKind.NotFound);

    /// <summary>No right to do this, or not on this site.</summary>
    public static Refusal Forbidden { get; } = new("request.forbidden", RefusalKind.Forbidden);

    /// <summary>No valid key, token or session.</summary>
    public static Refusal Unauthenticated { get; } = new("request.unauthenticated", RefusalKind.Unauthenticated);

    /// <summary>No room just now.</summary>
    public static Refusal Busy { get; } = new("server.busy", RefusalKind.Busy);
}
