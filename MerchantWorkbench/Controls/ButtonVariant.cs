namespace MerchantWorkbench.Controls;

/// <summary>What a button is for; a page has one <see cref="Go"/>.</summary>
public enum ButtonVariant
{
    /// <summary>One of several.</summary>
    Plain,

    /// <summary>The page's one main thing to do.</summary>
    Go,

    /// <summary>A small side step inside text or a card.</summary>
    Quiet,

    /// <summary>Cannot be undone, or takes something away.</summary>
    Stop,

    /// <summary>A shopper takes or uses a benefit.</summary>
    Benefit,
}
