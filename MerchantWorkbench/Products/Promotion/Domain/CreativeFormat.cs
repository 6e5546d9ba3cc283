namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>What fits into a slot.</summary>
/// <param name="TitleMost">Longest title in characters, 2 to 40.</param>
/// <param name="TextMost">Longest text in characters, 0 (none is drawn) to 120.</param>
/// <param name="HasPicture">Whether a picture is drawn, and therefore wanted.</param>
/// <param name="RatioWide">Its width beside <paramref name="RatioHigh"/>; 1 and 1 is a square.</param>
/// <param name="RatioHigh">Its height beside <paramref name="RatioWide"/>.</param>
public sealed record CreativeFormat(int TitleMost, int TextMost, bool HasPicture = false, int RatioWide = 1, int RatioHigh = 1);
