namespace MerchantWorkbench.Products.Operations;

/// <summary>People of one day by what they did; each counted once in each.</summary>
/// <param name="Came">Did anything; being shown a placement is nothing.</param>
/// <param name="New">Of them, whose first day it was.</param>
/// <param name="Claimed">Took a piece of a coupon.</param>
/// <param name="Redeemed">Used one.</param>
/// <param name="Followed">Began to follow the account.</param>
/// <param name="Favourited">Kept the shop among the favourites.</param>
public sealed record PeopleMeasures(int Came, int New, int Claimed, int Redeemed, int Followed, int Favourited);
