using MerchantWorkbench.Platform.Api;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>
/// Who asks, and on whose behalf. It says only what was proven at the door; what this caller may do is read from the database
/// inside every action, so a right that was withdrawn is gone at once.
/// </summary>
public sealed record Caller
{
    private Caller() { }

    /// <summary>The merchant acted for; null for staff, shoppers and the program itself.</summary>
    public long? MerchantId { get; private init; }

    /// <summary>The signed-in person, if one is.</summary>
    public long? PersonId { get; private init; }

    /// <summary>The merchant's API key, if one was shown.</summary>
    public long? KeyId { get; private init; }

    /// <summary>The shopper: <c>d:</c> and a device, or <c>m:</c>, a merchant and that merchant's own name for the person.</summary>
    public string? Holder { get; private init; }

    /// <summary>True for the program itself, which may do everything.</summary>
    public bool IsSystem { get; private init; }

    /// <summary>Name for histories.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Set when the request carried an idempotency key: the first write decides and the answer is kept with it.</summary>
    public Retry? Retry { get; init; }

    /// <summary>The program itself: jobs and decisions by policy.</summary>
    public static Caller System { get; } = new() { Name = "system", IsSystem = true };

    /// <summary>Nobody in particular.</summary>
    public static Caller Nobody { get; } = new();

    /// <summary>A person acting for a merchant.</summary>
    public static Caller Member(long person, string name, long merchant) => new() { PersonId = person, Name = name, MerchantId = merchant };

    /// <summary>A merchant's server.</summary>
    public static Caller Key(long key, string name, long merchant) => new() { KeyId = key, Name = name, MerchantId = merchant };

    /// <summary>Platform staff.</summary>
    public static Caller Staff(long person, string name) => new() { PersonId = person, Name = name };

    /// <summary>Somebody about their own account.</summary>
    public static Caller Self(long person, string name) => new() { PersonId = person, Name = name };

    /// <summary>A shopper's device.</summary>
    public static Caller Shopper(string device) => new() { Holder = "d:" + device, Name = "shopper" };

    /// <summary>Scope of idempotency keys: one caller's keys never meet another's.</summary>
    public string Scope => Holder ?? (KeyId is { } key ? $"k:{key}" : PersonId is { } person ? $"p:{person}:{MerchantId}" : "nobody");
}
