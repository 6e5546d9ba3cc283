using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>Why a decision is not taken.</summary>
public static class ReviewRefusals
{
    /// <summary>Somebody decided it before.</summary>
    public static Refusal AlreadyDecided { get; } = new("reviews.already_decided", RefusalKind.Conflict);

    /// <summary>One's own submission, or an appeal against one's own decision.</summary>
    public static Refusal OwnSubmission { get; } = new("reviews.own_submission", RefusalKind.Forbidden);

    /// <summary>A colleague has it on the screen; free again when the lease ends.</summary>
    public static Refusal HeldByColleague { get; } = new("reviews.held_by_colleague", RefusalKind.Conflict);

    /// <summary>Only the latest rejection of an unchanged thing can be appealed against, once.</summary>
    public static Refusal CannotAppeal { get; } = new("reviews.cannot_appeal", RefusalKind.Conflict);

    /// <summary>The verdict has taken effect; nothing to undo any more.</summary>
    public static Refusal TooLateToUndo { get; } = new("reviews.too_late_to_undo", RefusalKind.Conflict);
}
