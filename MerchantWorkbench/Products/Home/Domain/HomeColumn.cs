namespace MerchantWorkbench.Products.Home.Domain;

/// <summary>Where a card stands on a wide screen; on a phone the columns follow each other.</summary>
public enum HomeColumn
{
    /// <summary>Over the whole width.</summary>
    Top,

    /// <summary>The wide column.</summary>
    Main,

    /// <summary>The narrow column beside it.</summary>
    Side,
}
