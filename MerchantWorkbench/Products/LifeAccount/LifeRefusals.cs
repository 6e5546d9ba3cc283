using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount;

/// <summary>Every "no" of this house that is not about a field.</summary>
public static class LifeRefusals
{
    /// <summary>Missing, or not to be seen by whoever asks.</summary>
    public static Refusal NotFound { get; } = new("posts.not_found", RefusalKind.NotFound);

    /// <summary>The move is not open where the post stands.</summary>
    public static Refusal WrongState { get; } = new("posts.wrong_state", RefusalKind.Conflict);

    /// <summary>When shoppers would first see the announcement, what it announces starts in a moment or has started.</summary>
    public static Refusal StartsTooSoon { get; } =
        new("posts.starts_too_soon", RefusalKind.Conflict, (int)Domain.AnnouncementRules.Soonest.TotalMinutes);

    /// <summary>Nothing is announced there, or it has started.</summary>
    public static Refusal NoReminder { get; } = new("reminders.not_open", RefusalKind.Conflict);

    /// <summary>A post is sent to its followers once.</summary>
    public static Refusal AlreadySent { get; } = new("broadcasts.already_sent", RefusalKind.Conflict);

    /// <summary>The group has fewer people than a group must have.</summary>
    public static Refusal GroupTooSmall { get; } = new("broadcasts.group_too_small", RefusalKind.Conflict, Domain.GroupBounds.Least);

    /// <summary>Every broadcast of this week is used.</summary>
    public static Refusal QuotaUsed(Domain.BroadcastMeter meter) =>
        new("broadcasts.quota_used", RefusalKind.Conflict, meter.Quota, $"{meter.NextWeek:yyyy-MM-dd}");

    /// <summary>Missing, or not to be seen by whoever asks.</summary>
    public static Refusal CommentNotFound { get; } = new("comments.not_found", RefusalKind.NotFound);

    /// <summary>More comments than one person writes.</summary>
    public static Refusal TooManyComments { get; } = new("comments.too_many", RefusalKind.Conflict);

    /// <summary>Staff took the comment away after a report.</summary>
    public static Refusal CommentRemoved { get; } = new("comments.removed", RefusalKind.Conflict);

    /// <summary>More reports than one person sends in a day.</summary>
    public static Refusal TooManyReports { get; } = new("reports.too_many", RefusalKind.Conflict);

    /// <summary>Nothing waits any more: a colleague has answered.</summary>
    public static Refusal ReportsDecided { get; } = new("reports.decided", RefusalKind.Conflict);

    /// <summary>Staff took nothing away there, or it is back.</summary>
    public static Refusal NothingToAppeal { get; } = new("appeals.nothing", RefusalKind.Conflict);

    /// <summary>A merchant speaks once against a decision.</summary>
    public static Refusal AlreadyAppealed { get; } = new("appeals.already", RefusalKind.Conflict);

    /// <summary>No appeal of this number.</summary>
    public static Refusal AppealNotFound { get; } = new("appeals.not_found", RefusalKind.NotFound);

    /// <summary>A colleague has answered it.</summary>
    public static Refusal AppealDecided { get; } = new("appeals.decided", RefusalKind.Conflict);

    /// <summary>Nobody judges the own decision.</summary>
    public static Refusal OwnDecision { get; } = new("appeals.own", RefusalKind.Conflict);

    /// <summary>The poll's end has come.</summary>
    public static Refusal PollClosed { get; } = new("polls.closed", RefusalKind.Conflict);

    /// <summary>The live post asks nothing of the sort: the page is older than its poll, or there is none.</summary>
    public static Refusal NotAnOption { get; } = new("polls.not_an_option", RefusalKind.Conflict);

    /// <summary>A colleague saved another version meanwhile.</summary>
    public static Refusal ChangedMeanwhile { get; } = new("posts.changed_meanwhile", RefusalKind.Conflict);

    /// <summary>No such file of the merchant's.</summary>
    public static Refusal FileNotFound { get; } = new("files.not_found", RefusalKind.NotFound);

    /// <summary>Something still shows the file.</summary>
    public static Refusal FileInUse(int places) => new("files.in_use", RefusalKind.Conflict, places);
}
