using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;

namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>A merchant's own answers, weekly slots and groups of followers, and a shopper's messages, in the JSON API.</summary>
internal static class TalkOperations
{
    private const string Comment = "/api/v1/comments/{id}", Slots = "/api/v1/weekly-slots";

    public static IEnumerable<Operation> All =>
    [
        Operation.Post<NewComment, CommentSheet>(Comment, "comments.edit", LifePermissions.Converse, (call, body) => call.Get<ChangeAnswer>()
            .RunAsync(call.Caller, call.Id, body.Text, call.Stop), StatusCodes.Status200OK, "PUT", ahead: FindAsync),
        Operation.Post(Comment + "/take-back", "comments.take_back", LifePermissions.Converse, call => call.Get<TakeBackAnswer>()
            .RunAsync(call.Caller, call.Id, call.Stop), FindAsync),
        Operation.Get(Slots, "weekly_slots.find", LifePermissions.View, call => call.Get<ReadSlots>().RunAsync(call.Caller, call.Stop)),
        Operation.Post<NewSlots, SlotsSheet>(Slots, "weekly_slots.change", LifePermissions.Write, (call, body) => call.Get<ChangeSlots>()
            .RunAsync(call.Caller, body.Times, call.Stop), StatusCodes.Status200OK, "PUT"),
        Operation.Get("/api/v1/broadcast-groups", "broadcasts.groups", LifePermissions.View, async call =>
            (await call.Get<ListGroups>().RunAsync(call.Caller, call.Stop)).Then(groups => new Page<GroupSheet>(groups, null))),
        Operation.Get("/api/v1/messages", "messages.list", LifePermissions.Follow, ReadAsync),
    ];

    private static async Task<Refusal?> FindAsync(ApiCall call) => (await call.Get<FindComment>().RunAsync(call.Caller, call.Id, call.Stop)).Refusal;

    /// <summary>Reminders come first, on the first page.</summary>
    private static async Task<Outcome<Page<MessageSheet>>> ReadAsync(ApiCall call)
    {
        ReadMessages.Arrived arrived = await call.Get<ReadMessages>().RunAsync(call.Caller, call.Query("after"), call.Stop);
        return new Page<MessageSheet>([.. arrived.Reminders.Select(MessageSheet.Of), .. arrived.Messages.Select(MessageSheet.Of)], arrived.Next);
    }
}
