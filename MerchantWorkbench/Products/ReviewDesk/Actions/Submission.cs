using MerchantWorkbench.Platform.Reviews;

namespace MerchantWorkbench.Products.ReviewDesk.Actions;

/// <summary>One submission with what a fair verdict needs to know.</summary>
/// <param name="Attempt">Which submission of this thing it is, from 1.</param>
/// <param name="WasApproved">True when an earlier revision is out and stays out after a rejection.</param>
/// <param name="Holder">The colleague who has it; null when free or one's own.</param>
/// <param name="Decider">Who decided it; null while it waits.</param>
/// <param name="Plea">What the merchant says against the first verdict; null unless it is an appeal.</param>
/// <param name="First">The verdict appealed against.</param>
/// <param name="IsOwn">True when the reader may not decide it.</param>
public sealed record Submission(
    Review Review, MerchantRecord Merchant, int Attempt, bool WasApproved, string? Holder, string? Decider, string? Plea,
    Review? First, bool IsOwn, DateTimeOffset Now)
{
    /// <summary>True while nobody has decided.</summary>
    public bool IsOpen => Review.DecidedAt is null;

    /// <summary>When the promised time ends.</summary>
    public DateTimeOffset Due => Review.SubmittedAt + ListQueue.Promise;
}
