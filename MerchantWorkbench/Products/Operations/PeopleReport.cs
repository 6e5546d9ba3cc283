namespace MerchantWorkbench.Products.Operations;

/// <summary>A day about people, and what was paid for promotion.</summary>
/// <param name="Before">The same day of the week before, the whole of it.</param>
/// <param name="PromotionFen">What paid promotion took out of the cash balance on the day.</param>
public sealed record PeopleReport(PeopleMeasures Day, PeopleMeasures Before, long PromotionFen);
