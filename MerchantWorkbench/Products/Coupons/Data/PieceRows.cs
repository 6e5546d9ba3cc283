namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>Pieces picked out of the table.</summary>
internal static class PieceRows
{
    /// <summary>
    /// What somebody holds, or held. Holders stand in two indexes, one of the pieces that claims may ask for and one of the archive; a query that
    /// names neither side would read the whole table.
    /// </summary>
    public static IQueryable<Piece> HeldBy(this IQueryable<Piece> pieces, string? holder) =>
        pieces.Where(row => !row.IsArchived && row.Holder == holder).Concat(pieces.Where(row => row.IsArchived && row.Holder == holder));
}
