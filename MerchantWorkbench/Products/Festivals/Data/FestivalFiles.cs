using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Data;

/// <summary>Where festivals show a merchant's pictures: in its sign-ups that are not closed.</summary>
internal static class FestivalFiles
{
    public static async Task<IReadOnlyList<FileUse>> OfAsync(WorkbenchDb db, long merchant, CancellationToken stop)
    {
        var rows = await db.SignUps.Where(row => row.MerchantId == merchant && row.Stage != SignUpStage.Closed)
            .Join(db.FestivalPlans, row => row.PlanId, plan => plan.Id, (row, plan) => new { SignUp = row, plan.TermsJson }).ToListAsync(stop);
        return
        [
            .. rows.Where(row => row.SignUp.Body.Picture is not null).Select(row => new FileUse(
                Ids.Parse(row.SignUp.Body.Picture), "festival", PlanTerms.Read(row.TermsJson).NameZh, "festivals/" + Ids.Text(row.SignUp.PlanId),
                row.SignUp.Stage is SignUpStage.Enabled or SignUpStage.Closing)),
        ];
    }
}
