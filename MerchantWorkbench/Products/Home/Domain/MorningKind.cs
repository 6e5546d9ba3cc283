namespace MerchantWorkbench.Products.Home.Domain;

/// <summary>What can be said of yesterday.</summary>
public enum MorningKind
{
    /// <summary>Nobody, and nobody today.</summary>
    None,

    /// <summary>Nobody yesterday, but somebody today.</summary>
    Today,

    /// <summary>Somebody, and there is nothing to compare with.</summary>
    First,

    /// <summary>More than on the same day of the week before.</summary>
    More,

    /// <summary>Fewer than then.</summary>
    Less,

    /// <summary>As many as then.</summary>
    Same,

    /// <summary>More than the average of the days with anybody.</summary>
    MoreThanUsual,

    /// <summary>Fewer than that.</summary>
    LessThanUsual,

    /// <summary>As many as that.</summary>
    AsUsual,
}
