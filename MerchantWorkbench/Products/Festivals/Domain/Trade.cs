using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>What trade a merchant says it is in: seventeen, as Five Fortunes had (seed row M017, which names the first six; the others are ours).</summary>
[JsonConverter(typeof(WordConverter<Trade>))]
public enum Trade
{
    Airport = 1,
    Hotel,
    Retail,
    Hairdresser,
    Charging,
    PetShop,
    Restaurant,
    Cafe,
    Bakery,
    Supermarket,
    Pharmacy,
    Cinema,
    Sight,
    Sports,
    Bookshop,
    Laundry,
    Transport,
}
