namespace MerchantWorkbench.Controls;

/// <summary>Whether a difference is good news; the sign alone does not tell.</summary>
public enum Change
{
    /// <summary>Neither.</summary>
    Even,

    /// <summary>Good news.</summary>
    Better,

    /// <summary>Bad news.</summary>
    Worse,
}
