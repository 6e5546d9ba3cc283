using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>Reviews in the JSON API.</summary>
public static class ReviewOperations
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get("/api/v1/reviews", "reviews.list", ReviewPermissions.View, ListAsync),
        Operation.Post<DecideReview.Request, ReviewSheet>("/api/v1/reviews/{id}/decision", "reviews.decide", ReviewPermissions.Decide,
            (call, ask) => call.Get<DecideReview>().RunAsync(call.Caller, call.Id, ask, stop: call.Stop), StatusCodes.Status200OK,
            ahead: async call => (await call.Get<FindReview>().RunAsync(call.Caller, call.Id, call.Stop)).Refusal),
    ];

    private static async Task<Outcome<Page<ReviewSheet>>> ListAsync(ApiCall call)
    {
        string state = call.Query("state") ?? "open";
        if (state is not ("open" or "decided")) return Refusal.Invalid(new FieldRefusal("/state", "field.choice", "open, decided"));
        return call.Page().Is(out PageAsk? page, out Refusal? wrong) ? await call.Get<ListReviews>()
            .RunAsync(call.Caller, state == "open", page, call.Stop) : wrong;
    }
}
