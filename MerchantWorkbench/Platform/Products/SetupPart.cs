namespace MerchantWorkbench.Platform.Products;

/// <summary>The two halves of the setup guide (seed row M021).</summary>
public enum SetupPart
{
    /// <summary>三步连上线上线下: three steps join online and offline.</summary>
    Join,

    /// <summary>五步带回老客: five steps bring regulars back.</summary>
    Return,
}
