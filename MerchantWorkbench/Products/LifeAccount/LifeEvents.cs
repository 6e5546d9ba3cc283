namespace MerchantWorkbench.Products.LifeAccount;

/// <summary>Kinds of events this house tells. Subjects: <c>post</c>, <c>comment</c>, and <c>account</c>, whose id is the merchant's.</summary>
public static class LifeEvents
{
    public const string Post = "post", Account = "account", Comment = "comment";

    public const string Drafted = "post.drafted", Edited = "post.edited", Submitted = "post.submitted", Recalled = "post.recalled";

    public const string Published = "post.published", Rejected = "post.rejected", Withdrawn = "post.withdrawn", TakenDown = "post.taken_down";

    public const string Scheduled = "post.scheduled", Rescheduled = "post.rescheduled", Broadcast = "post.broadcast";

    public const string Liked = "post.liked", Unliked = "post.unliked";

    public const string Voted = "post.voted";

    public const string ReminderSet = "post.reminder_set", ReminderDropped = "post.reminder_dropped";

    public const string Commented = "comment.written", Answered = "comment.answered", CommentShown = "comment.shown", CommentHidden = "comment.hidden";

    public const string Pinned = "comment.pinned", Unpinned = "comment.unpinned", ConversationChanged = "account.conversation_changed";

    public const string Reported = "post.reported", CommentReported = "comment.reported";

    public const string ReportsDecided = "post.reports_decided", CommentReportsDecided = "comment.reports_decided";

    public const string Appealed = "post.appealed", CommentAppealed = "comment.appealed", Reinstated = "post.reinstated";

    public const string AppealDecided = "post.appeal_decided", CommentAppealDecided = "comment.appeal_decided";

    public const string AnswerChanged = "comment.answer_changed", AnswerTakenBack = "comment.answer_taken_back";

    public const string Changed = "account.changed", Followed = "account.followed", Unfollowed = "account.unfollowed", SlotsChanged = "account.slots_changed";
}
