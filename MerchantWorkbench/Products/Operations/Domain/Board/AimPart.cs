namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>One aim of the board: its figures, the first leading, how far the merchant is, and what helps next.</summary>
/// <param name="Stage">Null when one shop is looked at: stages are the merchant's.</param>
public sealed record AimPart(BoardAim Aim, IReadOnlyList<Measure> Figures, Stage? Stage, NextStep? Next);
