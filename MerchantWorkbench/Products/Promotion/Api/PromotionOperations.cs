using System.Globalization;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Actions.Audiences;
using MerchantWorkbench.Products.Promotion.Actions.Cities;
using MerchantWorkbench.Products.Promotion.Actions.Paid;
using MerchantWorkbench.Products.Promotion.Actions.Policy;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Audiences;

namespace MerchantWorkbench.Products.Promotion.Api;

/// <summary>Public promotion in the JSON API: route, right, action.</summary>
internal static class PromotionOperations
{
    private const string Placements = "/api/v1/placements", Placement = Placements + "/{id}", Slots = "/api/v1/slots",
        Policy = "/api/v1/promotion/policy", Floor = "/api/v1/promotion/audience-floor", City = "/api/v1/city";

    public static IEnumerable<Operation> All =>
    [
        Operation.Post<PlacementBody, PlacementSheet>(Placements, "placements.draft", PromotionPermissions.Write,
            (call, body) => call.Get<DraftPlacement>().RunAsync(call.Caller, body, call.Stop)),
        Operation.Get(Placements, "placements.list", PromotionPermissions.View, ListAsync),
        Operation.Get(Placement, "placements.find", PromotionPermissions.View, call => call.Get<FindPlacement>().RunAsync(call.Caller, call.Id, call.Stop)),
        Operation.Post<EditedPlacement, PlacementSheet>(Placement, "placements.edit", PromotionPermissions.Write, (call, body) => call.Get<EditPlacement>()
            .RunAsync(call.Caller, call.Id, body.Revision, body, call.Stop), StatusCodes.Status200OK, "PUT", ahead: FindAsync),
        Operation.Post(Placement + "/submit", "placements.submit", PromotionPermissions.Write, call => call.Get<SubmitPlacement>()
            .RunAsync(call.Caller, call.Id, call.Stop), FindAsync),
        Operation.Post(Placement + "/recall", "placements.recall", PromotionPermissions.Write, call => call.Get<RecallPlacement>()
            .RunAsync(call.Caller, call.Id, call.Stop), FindAsync),
        Operation.Post(Placement + "/stop", "placements.stop", PromotionPermissions.Write, call => call.Get<StopPlacement>()
            .RunAsync(call.Caller, call.Id, call.Stop), FindAsync),
        Operation.Post(Placement + "/reserve", "placements.reserve", PromotionPermissions.Write, call => call.Get<ReservePlacement>()
            .RunAsync(call.Caller, call.Id, call.Stop), FindAsync),
        Operation.Post(Placement + "/pause", "placements.pause", PromotionPermissions.Write, call => call.Get<PausePlacement>()
            .RunAsync(call.Caller, call.Id, call.Stop), FindAsync),
        Operation.Post(Placement + "/resume", "placements.resume", PromotionPermissions.Write, call => call.Get<ResumePlacement>()
            .RunAsync(call.Caller, call.Id, call.Stop), FindAsync),
        Operation.Post<PlacementBody, ReadForecast.Sheet>("/api/v1/promotion/forecast", "promotion.forecast", PromotionPermissions.View,
            (call, body) => call.Get<ReadForecast>().RunAsync(call.Caller, body, call.Stop), StatusCodes.Status200OK),
        Operation.Get(Placements + "/audience", "placements.audience", PromotionPermissions.View, CountAsync),
        Operation.Get(Floor, "promotion.floor", PromotionPermissions.Slots, call => call.Get<ReadFloor>().RunAsync(call.Caller, call.Stop)),
        Operation.Post<SavedFloor, FloorSheet>(Floor, "promotion.save_floor", PromotionPermissions.ChangeSlots, (call, body) => call.Get<SaveFloor>()
            .RunAsync(call.Caller, body.Version, body.Least, call.Stop), StatusCodes.Status200OK, "PUT"),
        Operation.Get(Placement + "/results", "placements.results", PromotionPermissions.View, call => call.Get<ReadResults>()
            .RunAsync(call.Caller, call.Id, call.Stop)),
        Operation.Get("/api/v1/promotion/calendar", "promotion.calendar", PromotionPermissions.View, CalendarAsync),
        Operation.Get("/api/v1/promotion/score", "promotion.score", PromotionPermissions.View, call => call.Get<ReadOwnScore>()
            .RunAsync(call.Caller, call.Stop)),
        Operation.Get("/api/v1/promotion/missed", "promotion.missed", PromotionPermissions.View, MissedAsync),
        Operation.Get("/api/v1/receipts/{id}", "receipts.find", PromotionPermissions.View, call => call.Get<FindReceipt>()
            .RunAsync(call.Caller, call.Id, call.Stop)),
        Operation.Get(Slots, "slots.list", PromotionPermissions.View, call => call.Get<ListSlots>().RunAsync(call.Caller, call.Stop)),
        Operation.Get(Slots + "/{slot}", "slots.serve", PromotionPermissions.Look, ServeAsync),
        Operation.Get(City, "city.find", PromotionPermissions.Look, call => call.Get<FindCity>().RunAsync(call.Caller, call.Stop)),
        Operation.Post<ChosenCity, CitySheet>(City, "city.choose", PromotionPermissions.Look,
            (call, body) => call.Get<ChooseCity>().RunAsync(call.Caller, body.City, call.Stop), StatusCodes.Status200OK, "PUT"),
        Operation.Get(Slots + "/{slot}/versions", "slots.find", PromotionPermissions.Slots, call => call.Get<FindSlot>()
            .RunAsync(call.Caller, call.Word("slot"), call.Stop)),
        Operation.Post<SavedSlot, SlotSheet>(Slots + "/{slot}", "slots.save", PromotionPermissions.ChangeSlots, (call, body) => call.Get<SaveSlot>()
            .RunAsync(call.Caller, call.Word("slot"), body.Version, body.Terms, call.Stop), StatusCodes.Status200OK, "PUT"),
        Operation.Get(Policy, "policy.find", PromotionPermissions.ChangeSlots, call => call.Get<FindPolicy>().RunAsync(call.Caller, call.Stop)),
        Operation.Post<AskedPolicy, PolicyEffect>(Policy + "/preview", "policy.preview", PromotionPermissions.ChangeSlots,
            (call, body) => call.Get<PreviewPolicy>().RunAsync(call.Caller, body.Policy, call.Stop), StatusCodes.Status200OK),
        Operation.Post<SavedPolicy, PolicySheet.Version>(Policy, "policy.save", PromotionPermissions.ChangeSlots, (call, body) => call.Get<SavePolicy>()
            .RunAsync(call.Caller, body.Version, body.Policy, body.Reason, call.Stop), StatusCodes.Status200OK, "PUT"),
        Operation.Post<SeenToken, TellImpression.Told>("/api/v1/impressions", "impressions.tell", PromotionPermissions.Look,
            (call, body) => call.Get<TellImpression>().RunAsync(call.Caller, body.Token, call.Stop)),
        Operation.Post<SeenToken, OpenImpression.Opened>("/api/v1/clicks", "impressions.open", PromotionPermissions.Look,
            (call, body) => call.Get<OpenImpression>().RunAsync(call.Caller, body.Token, call.Stop)),
    ];

    private static async Task<Refusal?> FindAsync(ApiCall call) => (await call.Get<FindPlacement>().RunAsync(call.Caller, call.Id, call.Stop)).Refusal;

    private static async Task<Outcome<Page<PlacementSheet>>> ListAsync(ApiCall call) => call.Page().Is(out PageAsk? page, out Refusal? wrong)
        ? await call.Get<ListPlacements>().RunAsync(call.Caller, page, call.Stop) : wrong;

    private static async Task<Outcome<SlotCalendar>> CalendarAsync(ApiCall call) =>
        Day(call, "from").Is(out DateOnly? from, out Refusal? wrong) || wrong is null
            ? await call.Get<ReadSlotCalendar>().RunAsync(call.Caller, from, call.Stop) : wrong;

    private static async Task<Outcome<MissedSheet>> MissedAsync(ApiCall call) =>
        Day(call, "day").Is(out DateOnly? day, out Refusal? wrong) || wrong is null ? await call.Get<ReadMissed>()
            .RunAsync(call.Caller, call.Query("slot") ?? "", day, call.Stop) : wrong;

    private static async Task<Outcome<ServedSlot>> ServeAsync(ApiCall call) =>
        (await call.Get<ServeSlots>().RunAsync(call.Caller, new(null, call.Word("slot"), call.Query("city")), call.Stop)).Then(served => served[0]);

    private static async Task<Outcome<AudienceCount>> CountAsync(ApiCall call) =>
        Tags(call, "all").Is(out AudienceTag[]? all, out Refusal? wrong) && Tags(call, "none").Is(out AudienceTag[]? none, out wrong)
            ? await call.Get<CountAudience>().RunAsync(call.Caller, new AudienceTerms(all, none) { City = call.Query("city") }, call.Stop) : wrong;

    /// <summary>Tags in the query, with commas between.</summary>
    private static Outcome<AudienceTag[]> Tags(ApiCall call, string name)
    {
        string[] words = (call.Query(name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        AudienceTag[] tags = [.. words.Select(word => Words.TryParse(word, out AudienceTag tag) ? tag : default)];
        return tags.Contains(default) ? Refusal.Invalid(new FieldRefusal("/" + name, "field.type")) : tags;
    }

    /// <summary>A day in the query; none is none.</summary>
    private static Outcome<DateOnly?> Day(ApiCall call, string name) => call.Query(name) is not { } typed ? (DateOnly?)null
        : DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? (DateOnly?)day
        : Refusal.Invalid(new FieldRefusal("/" + name, "field.type"));
}
