using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>Where promotion shows a merchant's pictures: in placements as they are approved and as they are written.</summary>
internal static class PlacementFiles
{
    public static async Task<IReadOnlyList<FileUse>> OfAsync(WorkbenchDb db, long merchant, CancellationToken stop)
    {
        var written = await db.Placements.Where(row => row.MerchantId == merchant && row.Stage != PlacementStage.Stopped)
            .Select(row => new { row.Id, row.Title, row.BodyJson }).ToListAsync(stop);
        var live = await db.LiveSpans.Where(row => row.MerchantId == merchant && row.Until == null)
            .Join(db.PlacementRevisions, span => new { span.PlacementId, span.Revision }, said => new { said.PlacementId, said.Revision },
                (span, said) => new { span.PlacementId, said.BodyJson }).ToDictionaryAsync(row => row.PlacementId, row => row.BodyJson, stop);
        return
        [
            .. written.SelectMany(row => new[] { (Json: row.BodyJson, IsShown: false), (Json: live.GetValueOrDefault(row.Id), IsShown: true) }
                    .Where(one => one.Json is not null).Select(one => (row, Body: PlacementBody.Read(one.Json!), one.IsShown)))
                .Where(one => one.Body.Picture is not null)
                .GroupBy(one => (one.row.Id, one.Body.Picture))
                .Select(one => new FileUse(Ids.Parse(one.Key.Picture), "placement", one.First().row.Title, "promotion/" + Ids.Text(one.Key.Id),
                    one.Any(place => place.IsShown), one.Select(place => place.Body.Alt).FirstOrDefault(alt => alt is not null))),
        ];
    }
}
