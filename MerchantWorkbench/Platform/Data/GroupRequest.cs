using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Data;

/// <summary>One request of a group: who asks, and the answer that waits for the group's commit.</summary>
public abstract class GroupRequest<TBook>(Caller caller, Permission permission, CancellationToken stop)
{
    internal Caller Caller => caller;

    internal Permission Permission => permission;

    /// <summary>Nobody waits for the answer any more: a request that was not decided yet is left out.</summary>
    internal bool IsGivenUp => stop.IsCancellationRequested;

    internal CancellationToken Stop => stop;

    /// <summary>Names what the decision will look at.</summary>
    protected internal abstract void Ask(TBook book);

    /// <summary>Decides, and hands over what a retry must hear again.</summary>
    internal abstract KeptAnswer? Decide(TBook book, Decision decision, Standing standing, KeptAnswer? kept);

    /// <summary>The commit is durable: lets the caller hear.</summary>
    internal abstract void Answer();

    internal abstract void Refuse(Refusal refusal);

    internal abstract void Fail(Exception failure);
}

/// <summary>A request of a group and its decision.</summary>
public abstract class GroupRequest<TBook, T>(Caller caller, Permission permission, CancellationToken stop) : GroupRequest<TBook>(caller, permission, stop)
{
    private readonly TaskCompletionSource<Outcome<T>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    // The caller's language and trace, in which a kept answer is written down.
    private readonly ExecutionContext? surroundings = ExecutionContext.Capture();
    private Outcome<T> outcome;
    private KeptAnswer? written;

    /// <summary>The answer, once it is durable.</summary>
    internal Task<Outcome<T>> Answered => answer.Task;

    /// <summary>
    /// Decides by what the book says, and changes the book only when the answer is yes. The group serves many merchants: whose row it is must be
    /// asked here.
    /// </summary>
    protected abstract Outcome<T> Decide(TBook book, Decision decision, Role? role);

    internal override KeptAnswer? Decide(TBook book, Decision decision, Standing standing, KeptAnswer? kept)
    {
        written = null;
        if (kept is not null)
        {
            if (Caller.Retry!.IsFor(kept)) (written, outcome) = (kept, default);
            else outcome = Retry.Mismatch;
            return null;
        }
        outcome = standing.Refusal is { } no ? no : Decide(book, decision, standing.Role);
        if (Caller.Retry is not { } retry || outcome.Refusal is { Kind: not RefusalKind.Conflict }) return null;
        ExecutionContext.Run(surroundings!, _ => written = retry.Keep(outcome, decision.Now), null);
        return written;
    }

    internal override void Answer()
    {
        if (written is not null) Caller.Retry!.Stored(written);
        answer.TrySetResult(outcome);
    }

    internal override void Refuse(Refusal refusal) => answer.TrySetResult(refusal);

    internal override void Fail(Exception failure) => answer.TrySetException(failure);
}
