using System.Text.Json;
using System.Text.Json.Serialization;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>Puts an enum on the wire by its name (<c>money_off</c>), never by its number, which is nobody's business outside.</summary>
public sealed class WireNames<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
