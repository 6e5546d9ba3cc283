namespace MerchantWorkbench.Platform.Identity;

/// <summary>What a one-time link is good for.</summary>
public enum InvitationKind
{
    /// <summary>The very first administrator of a new platform.</summary>
    FirstAdministrator,

    /// <summary>A role at a merchant.</summary>
    Member,

    /// <summary>A staff account.</summary>
    Staff,

    /// <summary>A new password.</summary>
    Reset,
}

/// <summary>A one-time link: shown once to whoever made it, usable once, for a limited time. Only its hash is kept.</summary>
public sealed class Invitation
{
    public long Id { get; init; }

    /// <summary>SHA-256 of the token, hex.</summary>
    public required string Hash { get; init; }

    public InvitationKind Kind { get; init; }

    /// <summary>The merchant it invites to, for members.</summary>
    public long? MerchantId { get; init; }

    /// <summary>The role it gives.</summary>
    public Role? Role { get; init; }

    /// <summary>The person whose password it resets.</summary>
    public long? PersonId { get; init; }

    /// <summary>Name suggested for the new person.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail address suggested for the new person.</summary>
    public string? Email { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
