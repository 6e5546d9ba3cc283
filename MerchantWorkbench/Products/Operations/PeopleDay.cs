namespace MerchantWorkbench.Products.Operations;

/// <summary>People of one day of the merchant's calendar, or of several; each counted once.</summary>
/// <param name="Day">The day; the first one where it is a span.</param>
/// <param name="Came">Who did anything; being shown a placement is nothing.</param>
/// <param name="New">Of them, whose first day it was.</param>
public sealed record PeopleDay(DateOnly Day, int Came = 0, int New = 0);
