namespace MerchantWorkbench.Products.Coupons.Screens.Shopper.Parts;

/// <summary>The left side of a ticket: the benefit at a glance.</summary>
/// <param name="Value">A number, or one to four words.</param>
/// <param name="Before">Unit before the value.</param>
/// <param name="After">Unit after the value.</param>
/// <param name="Condition">What it takes to use it.</param>
public sealed record TicketFace(string Value, string? Before, string? After, string Condition);
