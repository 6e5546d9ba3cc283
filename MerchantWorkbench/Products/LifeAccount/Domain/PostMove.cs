namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>Everything anybody can do to a post. Which of it when: <see cref="PostLife"/>.</summary>
public enum PostMove
{
    /// <summary>Change what it says: a new revision.</summary>
    Edit = 1,

    /// <summary>Hand the newest revision in.</summary>
    Submit,

    /// <summary>Take it back from the reviewer; what is live stays.</summary>
    Recall,

    /// <summary>The merchant takes it off.</summary>
    Withdraw,

    /// <summary>Staff take it off; only they can put it back.</summary>
    TakeDown,

    /// <summary>A reviewer says yes to the newest revision.</summary>
    Approve,

    /// <summary>A reviewer says no to it; what is live stays.</summary>
    Reject,

    /// <summary>A reviewer says yes to it before its time.</summary>
    ApproveForLater,

    /// <summary>What was approved goes live, at its time or because the merchant waits no longer.</summary>
    Publish,

    /// <summary>Set, move or drop the time at which it goes live. Times are not words: nobody decides again.</summary>
    Reschedule,

    /// <summary>Staff grant an appeal: what they took off is live again, the revision it was.</summary>
    Reinstate,
}
