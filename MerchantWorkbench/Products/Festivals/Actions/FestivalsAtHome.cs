using System.Globalization;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>Festivals on the merchant's home: sign-ups that were sent back, deadlines and first days that come.</summary>
internal sealed class FestivalsAtHome(IStringLocalizer<Texts> say) : IHomeSource
{
    /// <inheritdoc/>
    public Permission Permission => FestivalPermissions.View;

    /// <inheritdoc/>
    public async Task<HomeShare> RunAsync(WorkbenchDb db, HomeAsk ask, CancellationToken stop)
    {
        DateOnly today = ask.Zone.Day(ask.Now);
        List<Plan> plans = await db.FestivalPlans.Where(row => row.Stage == PlanStage.Published && row.LastDay >= today).OrderBy(row => row.FirstDay)
            .Take(50).ToListAsync(stop);
        Dictionary<long, SignUp> own = (await db.SignUps.ToListAsync(stop)).ToDictionary(row => row.PlanId);
        SignUp[] rejected = [.. plans.Select(plan => own.GetValueOrDefault(plan.Id)).OfType<SignUp>()
            .Where(row => row.Stage == SignUpStage.Rejected).Take(HomeAsk.Most)];
        Dictionary<long, Review> said = await Rejections.LastAsync(db, FestivalEvents.SignUp, [.. rejected.Select(row => row.Id)], stop);
        return new(
            [.. rejected.Select(row => new HomeTodo(say["Home.Rejected", Name(plans.Single(plan => plan.Id == row.PlanId))], say["Home.RejectedDo"],
                $"festivals/{Ids.Text(row.PlanId)}", Reason: said.GetValueOrDefault(row.Id)?.Reason, Note: said.GetValueOrDefault(row.Id)?.Note))],
            [.. plans.SelectMany(plan => Dates(plan, own.GetValueOrDefault(plan.Id), ask)).Take(HomeAsk.Most)]);
    }

    /// <summary>Who takes part hears of the first and the last day; who does not and still can, of the last day of signing up.</summary>
    private IEnumerable<HomeDate> Dates(Plan plan, SignUp? own, HomeAsk ask)
    {
        bool takesPart = own?.Stage is SignUpStage.Enabled or SignUpStage.Closing;
        bool canSignUp = own?.Stage is null or SignUpStage.Rejected or SignUpStage.Closed && plan.Taken < plan.Places;
        (DateOnly? Day, bool IsEnd, string Text, bool IsShown)[] all =
        [
            (plan.Terms.SignUpUntil, true, say["Home.SignUpUntil", Name(plan)], canSignUp),
            (plan.FirstDay, false, say["Home.Begins", Name(plan)], takesPart),
            (plan.LastDay, true, say["Home.LastDay", Name(plan)], takesPart),
        ];
        return all.Where(one => one.IsShown && one.Day is not null)
            .Select(one => (At: one.IsEnd ? ask.Zone.EndOf(one.Day!.Value) : ask.Zone.StartOf(one.Day!.Value), one.IsEnd, one.Text))
            .Where(one => ask.IsComing(one.At))
            .Select(one => new HomeDate(one.At, one.Text, $"festivals/{Ids.Text(plan.Id)}", one.IsEnd, IsWholeDay: true));
    }

    private static string Name(Plan plan) => plan.Terms.Name(CultureInfo.CurrentUICulture);
}
