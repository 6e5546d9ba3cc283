namespace MerchantWorkbench.Platform.Identity;

/// <summary>Says on a page which permission its content needs. The actions behind it ask again; this hides what would only be refused, and fills the
/// index of routes.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class NeedsAttribute(string permission) : Attribute
{
    /// <summary>Name of the permission.</summary>
    public string Permission => permission;
}
