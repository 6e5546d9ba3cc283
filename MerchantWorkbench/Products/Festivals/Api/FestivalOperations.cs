using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Actions;
using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Products.Festivals.Api;

/// <summary>Festivals in the JSON API: route, right, action.</summary>
internal static class FestivalOperations
{
    private const string Festivals = "/api/v1/festivals", Festival = Festivals + "/{id}", Plans = "/api/v1/festival-plans", Plan = Plans + "/{id}";

    private static readonly string[] Asked = ["coupons", "cities", "trade", "picture", "title", "text"];

    public static IEnumerable<Operation> All =>
    [
        Operation.Get(Festivals, "festivals.list", FestivalPermissions.View, ListAsync),
        Operation.Get(Festival, "festivals.find", FestivalPermissions.View, FindAsync),
        Operation.Post<NewSignUp, SignUpSheet>(Festival + "/sign-up", "festivals.sign_up", FestivalPermissions.SignUp, (call, body) => call.Get<SendSignUp>()
            .RunAsync(call.Caller, call.Id, body.Revision, body.Body, call.Stop), StatusCodes.Status200OK, ahead: KnownAsync),
        Operation.Post(Festival + "/leave", "festivals.leave", FestivalPermissions.SignUp, call => call.Get<LeaveSignUp>()
            .RunAsync(call.Caller, call.Id, call.Stop), KnownAsync),
        Operation.Get(Plans, "festivals.plans", FestivalPermissions.Plans, ListAsync),
        Operation.Get(Plan, "festivals.plan", FestivalPermissions.Plans, call => call.Get<FindPlan>().RunAsync(call.Caller, call.Id, call.Stop)),
        Operation.Get(Plan + "/sign-ups", "festivals.sign_ups", FestivalPermissions.Plans, async call =>
            call.Page().Is(out PageAsk? page, out Refusal? wrong) ? await call.Get<ListSignUps>().RunAsync(call.Caller, call.Id, page, call.Stop) : wrong),
        Operation.Post<PlanTerms, PlanSheet>(Plans, "festivals.draft", FestivalPermissions.SetPlans, (call, body) =>
            call.Get<SavePlan>().RunAsync(call.Caller, null, 0, body, call.Stop)),
        Operation.Post<EditedPlan, PlanSheet>(Plan, "festivals.edit", FestivalPermissions.SetPlans, (call, body) => call.Get<SavePlan>()
            .RunAsync(call.Caller, call.Id, body.Version, body, call.Stop), StatusCodes.Status200OK, "PUT", ahead: PlanAsync),
        Operation.Post<ReadVersion, PlanSheet>(Plan + "/publish", "festivals.publish", FestivalPermissions.SetPlans, (call, body) => call.Get<PublishPlan>()
            .RunAsync(call.Caller, call.Id, body.Version, call.Stop), StatusCodes.Status200OK, ahead: PlanAsync),
        Operation.Post(Plan + "/withdraw", "festivals.withdraw", FestivalPermissions.SetPlans, call => call.Get<WithdrawPlan>()
            .RunAsync(call.Caller, call.Id, call.Stop), PlanAsync),
    ];

    private static async Task<Outcome<Page<PlanLine>>> ListAsync(ApiCall call) => call.Page().Is(out PageAsk? page, out Refusal? wrong)
        ? await call.Get<ListPlans>().RunAsync(call.Caller, page, call.Stop) : wrong;

    /// <summary>With any of the words of a sign-up in the query, the rules are held against those; without, against what was sent last.</summary>
    private static async Task<Outcome<FestivalView>> FindAsync(ApiCall call)
    {
        string?[] words = [.. Asked.Select(call.Query)];
        SignUpBody? asked = null;
        if (words.Any(word => word is not null))
        {
            Trade trade = 0;
            if (words[2] is { } typed && !Words.TryParse(typed, out trade))
                return Refusal.Invalid(new FieldRefusal("/trade", "field.choice", string.Join(", ", Enum.GetValues<Trade>().Select(Words.Name))));
            asked = new SignUpBody(List(words[0]), List(words[1]), trade == 0 ? null : trade, words[3], words[4], words[5]);
        }
        return await call.Get<FindFestival>().RunAsync(call.Caller, call.Id, asked, call.Stop);
    }

    private static async Task<Refusal?> KnownAsync(ApiCall call) => (await call.Get<FindFestival>().RunAsync(call.Caller, call.Id, null, call.Stop)).Refusal;

    private static async Task<Refusal?> PlanAsync(ApiCall call) => (await call.Get<FindPlan>().RunAsync(call.Caller, call.Id, call.Stop)).Refusal;

    private static string[] List(string? typed) => typed?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
