using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>Life accounts in the JSON API: route, right, action.</summary>
internal static class LifeOperations
{
    private const string Posts = "/api/v1/posts", Post = Posts + "/{id}", Account = "/api/v1/accounts/{id}", Comment = "/api/v1/comments/{id}";

    /// <summary>An article of 10,000 characters, escaped letter by letter.</summary>
    private const int MostBytes = 128 * 1024;

    public static IEnumerable<Operation> All =>
    [
        Operation.Post<NewPost, PostSheet>(Posts, "posts.draft", LifePermissions.Write,
            (call, body) => call.Get<DraftPost>().RunAsync(call.Caller, body, body.PublishAt, call.Stop), mostBytes: MostBytes),
        Operation.Get(Posts, "posts.list", LifePermissions.View, ListAsync),
        Operation.Get(Posts + "/figures", "posts.figures", LifePermissions.View, call => call.Get<ReadPostFigures>().RunAsync(call.Caller, call.Stop)),
        Operation.Get(Post, "posts.find", LifePermissions.Look, call => call.Get<FindPost>().RunAsync(call.Caller, call.Id, call.Stop)),
        Operation.Post<EditedPost, PostSheet>(Post, "posts.edit", LifePermissions.Write, (call, body) => call.Get<EditPost>()
            .RunAsync(call.Caller, call.Id, body.Revision, body, call.Stop), StatusCodes.Status200OK, "PUT", MostBytes, FindAsync),
        Operation.Post(Post + "/submit", "posts.submit", LifePermissions.Write, call => call.Get<SubmitPost>()
            .RunAsync(call.Caller, call.Id, call.Stop), FindAsync),
        Operation.Post(Post + "/recall", "posts.recall", LifePermissions.Write, call => call.Get<RecallPost>()
            .RunAsync(call.Caller, call.Id, call.Stop), FindAsync),
        Operation.Post(Post + "/withdraw", "posts.withdraw", LifePermissions.Write, call => call.Get<WithdrawPost>()
            .RunAsync(call.Caller, call.Id, call.Stop), FindAsync),
        Operation.Post<NewTime, PostSheet>(Post + "/schedule", "posts.schedule", LifePermissions.Write, (call, time) => call.Get<ReschedulePost>()
            .RunAsync(call.Caller, call.Id, time.PublishAt, call.Stop), StatusCodes.Status200OK, ahead: FindAsync),
        Operation.Post<NewBroadcast, PostSheet>(Post + "/broadcast", "posts.broadcast", LifePermissions.Write, (call, body) => call.Get<BroadcastPost>()
            .RunAsync(call.Caller, call.Id, body.Group ?? BroadcastGroup.All, call.Stop), StatusCodes.Status200OK, ahead: FindAsync),
        Operation.Get(Post + "/comments", "comments.list", LifePermissions.Look, ReadAsync),
        Operation.Post<NewComment, CommentSheet>(Post + "/comments", "comments.write", LifePermissions.Comment, (call, body) => call.Get<WriteComment>()
            .RunAsync(call.Caller, call.Id, body.Text, Ids.TryParse(body.Answers, out long answered) ? answered : null, call.Stop), ahead: FindAsync),
        Operation.Get(Comment, "comments.find", LifePermissions.Look, call => call.Get<FindComment>().RunAsync(call.Caller, call.Id, call.Stop)),
        Operation.Post(Post + "/like", "posts.like", LifePermissions.Comment, call => call.Get<LikePost>()
            .RunAsync(call.Caller, call.Id, like: true, call.Stop), FindAsync),
        Operation.Post(Post + "/unlike", "posts.unlike", LifePermissions.Comment, call => call.Get<LikePost>()
            .RunAsync(call.Caller, call.Id, like: false, call.Stop), FindAsync),
        Operation.Post<NewVote, PollSheet>(Post + "/vote", "posts.vote", LifePermissions.Comment, (call, vote) => call.Get<CastVote>()
            .RunAsync(call.Caller, call.Id, vote.Question, vote.Option, call.Stop), StatusCodes.Status200OK, ahead: FindAsync),
        Operation.Post(Post + "/remind", "posts.remind", LifePermissions.Follow, call => call.Get<SetReminder>()
            .RunAsync(call.Caller, call.Id, remind: true, call.Stop), FindAsync),
        Operation.Post(Post + "/unremind", "posts.unremind", LifePermissions.Follow, call => call.Get<SetReminder>()
            .RunAsync(call.Caller, call.Id, remind: false, call.Stop), FindAsync),
        Operation.Post<NewComment, CommentSheet>(Comment + "/answer", "comments.answer", LifePermissions.Converse, (call, body) => call.Get<AnswerComment>()
            .RunAsync(call.Caller, call.Id, body.Text, call.Stop), ahead: FindCommentAsync),
        Operation.Post<NewReport, ReportSheet>(Post + "/report", "posts.report", LifePermissions.Report, (call, body) => call.Get<SendReport>()
            .RunAsync(call.Caller, call.Id, null, body.Reason, body.Words, call.Stop), ahead: FindAsync),
        Operation.Post<NewReport, ReportSheet>(Comment + "/report", "comments.report", LifePermissions.Report, (call, body) => call.Get<SendReport>()
            .RunAsync(call.Caller, null, call.Id, body.Reason, body.Words, call.Stop), ahead: FindCommentAsync),
        Operation.Get(Account, "accounts.find", LifePermissions.Look, call => call.Get<LookAtAccount>().RunAsync(call.Caller, call.Id, call.Stop)),
        Operation.Post(Account + "/follow", "accounts.follow", LifePermissions.Follow, call => call.Get<FollowAccount>()
            .RunAsync(call.Caller, call.Id, call.Stop), LookAsync),
        Operation.Post(Account + "/unfollow", "accounts.unfollow", LifePermissions.Follow, call => call.Get<UnfollowAccount>()
            .RunAsync(call.Caller, call.Id, call.Stop), LookAsync),
    ];

    private static async Task<Refusal?> FindAsync(ApiCall call) => (await call.Get<FindPost>().RunAsync(call.Caller, call.Id, call.Stop)).Refusal;

    private static async Task<Refusal?> FindCommentAsync(ApiCall call) =>
        (await call.Get<FindComment>().RunAsync(call.Caller, call.Id, call.Stop)).Refusal;

    private static async Task<Refusal?> LookAsync(ApiCall call) => (await call.Get<LookAtAccount>().RunAsync(call.Caller, call.Id, call.Stop)).Refusal;

    /// <summary>A merchant reads everything under its post, a shopper what shoppers see.</summary>
    private static async Task<Outcome<Page<CommentSheet>>> ReadAsync(ApiCall call)
    {
        if (!call.Page().Is(out PageAsk? page, out Refusal? wrong)) return wrong;
        if (await FindAsync(call) is { } gone) return gone;
        if (call.Caller.Holder is null)
            return (await call.Get<ListComments>().RunAsync(call.Caller, CommentKind.All, call.Id, page, call.Stop)).Is(out var lines, out Refusal? no)
                ? new Page<CommentSheet>([.. lines.Items.Select(line => line.Comment)], lines.Next) : no;
        return (await call.Get<ReadComments>().RunAsync(call.Caller, call.Id, page.After, stop: call.Stop))
            .Is(out ReadComments.Talk? talk, out Refusal? refused)
            ? new Page<CommentSheet>([.. talk.Threads.SelectMany(thread => thread.Answers.Prepend(thread.Comment))], talk.Next) : refused;
    }

    private static async Task<Outcome<Page<PostSheet>>> ListAsync(ApiCall call)
    {
        PostState state = default;
        string? word = call.Query("state");
        if (word is not null && !Words.TryParse(word, out state))
            return Refusal.Invalid(new FieldRefusal("/state", "field.choice", string.Join(", ", Enum.GetValues<PostState>().Select(Words.Name))));
        return call.Page().Is(out PageAsk? page, out Refusal? wrong)
            ? await call.Get<ListPosts>().RunAsync(call.Caller, word is null ? null : state, page, call.Stop)
            : wrong;
    }
}
