namespace MerchantWorkbench.Controls;

/// <summary>The shape of what is coming.</summary>
public enum SkeletonShape
{
    /// <summary>Lines of text.</summary>
    Lines,

    /// <summary>Rows of a table.</summary>
    List,

    /// <summary>Cards below each other.</summary>
    Cards,

    /// <summary>Figures side by side.</summary>
    Figures,
}
