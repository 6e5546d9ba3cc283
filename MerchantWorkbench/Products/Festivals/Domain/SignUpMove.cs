namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>Everything anybody can do to a sign-up. Which of it when: <see cref="SignUpLife"/>.</summary>
public enum SignUpMove
{
    /// <summary>Send what it says to staff, for the first time or again.</summary>
    Send = 1,

    /// <summary>Staff say yes to the revision that was sent.</summary>
    Approve,

    /// <summary>Staff say no to it; its place is free again.</summary>
    Reject,

    /// <summary>Its merchant leaves, or the plan is withdrawn.</summary>
    Leave,
}
