using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons.Api;

/// <summary>What a merchant takes home: tables of coupons and pieces, and the code that leads shoppers to a coupon.</summary>
internal static class CouponDownloads
{
    private const string Coupons = "/b/{merchant}/coupons", Coupon = Coupons + "/{id}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Coupons + ".csv", CouponsAsync).WithMetadata(new NeedsAttribute("coupons.export")).ExcludeFromDescription();
        app.MapGet(Coupon + "/pieces.csv", PiecesAsync).WithMetadata(new NeedsAttribute("coupons.export")).ExcludeFromDescription();
        app.MapGet(Coupon + "/qr.svg", (string merchant, string id, HttpContext http) => QrAsync(merchant, id, http, QrFile.Svg, "image/svg+xml", "svg"))
            .WithMetadata(new NeedsAttribute("coupons.view")).ExcludeFromDescription();
        app.MapGet(Coupon + "/qr.png", (string merchant, string id, HttpContext http) => QrAsync(merchant, id, http, QrFile.Png, "image/png", "png"))
            .WithMetadata(new NeedsAttribute("coupons.view")).ExcludeFromDescription();
    }

    private static Task<IResult> CouponsAsync(
        string merchant, string? state, string? q, string? @public, ExportCoupons export, IStringLocalizer<Texts> say, HttpContext http) =>
        MerchantDoor.OpenAsync(http, merchant, here =>
        {
            var filter = new CouponFilter(Words.TryParse(state, out CouponState wanted) ? wanted : null, q, @public == "1");
            return CsvAnswer.SendAsync(http, "coupons.csv", file => export.RunAsync(
                here.Caller, filter, rows => CouponTable.WriteAsync(file, rows, here.Zone, say), http.RequestAborted));
        });

    private static Task<IResult> PiecesAsync(string merchant, string id, ExportPieces export, IStringLocalizer<Texts> say, HttpContext http) =>
        MerchantDoor.OpenAsync(http, merchant, here => CsvAnswer.SendAsync(http, $"pieces-{Ids.Text(Ids.Parse(id))}.csv", file => export.RunAsync(
            here.Caller, Ids.Parse(id), rows => PieceTable.WriteAsync(file, rows, here.Zone, say), http.RequestAborted)));

    private static Task<IResult> QrAsync(string merchant, string id, HttpContext http, Func<string, byte[]> draw, string type, string ending) =>
        MerchantDoor.OpenAsync(http, merchant, async here =>
        {
            Outcome<CouponSheet> found = await http.RequestServices.GetRequiredService<FindCoupon>().RunAsync(here.Caller, Ids.Parse(id), http.RequestAborted);
            if (!found.Is(out CouponSheet? coupon, out Refusal? no)) return MerchantDoor.Refuse(no);
            string address = http.RequestServices.GetRequiredService<PublicAddress>().Of("/m/coupon/" + coupon.Id);
            return Results.File(draw(address), type, $"coupon-{coupon.Id}.{ending}");
        });
}
