namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>Whether a picture is large enough for a slot, which cuts its own shape out of the picture's middle.</summary>
internal static class PictureFit
{
    /// <summary>Pixels along the longer side of what is cut out, at the least: a phone draws it some 360 wide.</summary>
    public const int Least = 300;

    /// <summary>True also of a slot that draws none.</summary>
    /// <param name="width">In pixels.</param>
    public static bool IsEnough(CreativeFormat format, int width, int height)
    {
        if (!format.HasPicture) return true;
        // The largest piece in the slot's shape has the picture's whole width, or its whole height.
        bool isTall = (long)width * format.RatioHigh <= (long)height * format.RatioWide;
        return isTall ? Math.Max(width, (long)width * format.RatioHigh / format.RatioWide) >= Least
            : Math.Max(height, (long)height * format.RatioWide / format.RatioHigh) >= Least;
    }
}
