namespace MerchantWorkbench.Products.Promotion.Screens.Staff;

/// <summary>The three numbers of a factor.</summary>
internal enum PolicyNumber
{
    /// <summary>In percent of the score.</summary>
    Weight,

    /// <summary>The share that is believed of a shop nobody knows, in percent.</summary>
    Prior,

    /// <summary>As if so many people had been seen before.</summary>
    Strength,
}
