using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>Where a post stands: what was decided about its newest revision, and which revision shoppers see.</summary>
/// <param name="Revision">The newest, from 1; rises with every change of what the post says.</param>
/// <param name="LiveRevision">The one shoppers see; null while they see none.</param>
/// <param name="TakenRevision">The one they saw when staff took it off; null when it is not taken off.</param>
public readonly record struct PostLife(PostStage Stage, int Revision, int? LiveRevision, int? TakenRevision = null)
{
    /// <summary>Which move is open where: one table, the only one. A revision that lies with a reviewer does not change under the reviewer's eyes.</summary>
    private static readonly string[] Table =
    [
        //               edit submit recall withdraw take_down approve reject approve_for_later publish reschedule reinstate
        "draft             x    x      .      .         .        .      .         .               .        x          .",
        "in_review         .    .      x      .         .        x      x         x               .        x          .",
        "rejected          x    x      .      .         .        .      .         .               .        x          .",
        "scheduled         x    .      .      x         .        .      .         .               x        x          .",
        "withdrawn         x    x      .      .         .        .      .         .               .        x          .",
        "taken_down        .    .      .      .         .        .      .         .               .        .          x",
        "live_approved     x    .      .      x         x        .      .         .               .        .          .",
        "live_draft        x    x      .      x         x        .      .         .               .        .          .",
        "live_in_review    .    .      x      x         x        x      x         .               .        .          .",
        "live_rejected     x    x      .      x         x        .      .         .               .        .          .",
    ];

    private static readonly HashSet<(string, PostMove)> Open = [.. Table.SelectMany(Cells)];

    /// <summary>A post that was just begun.</summary>
    public static PostLife Begun => new(PostStage.Draft, 1, null);

    /// <summary>What everyone outside calls it.</summary>
    public PostState State => LiveRevision is not null ? PostState.Live : Stage switch
    {
        PostStage.Draft => PostState.Draft,
        PostStage.InReview => PostState.InReview,
        PostStage.Rejected => PostState.Rejected,
        PostStage.Withdrawn => PostState.Withdrawn,
        PostStage.TakenDown => PostState.TakenDown,
        PostStage.Scheduled => PostState.Scheduled,
        PostStage.Approved => throw new InvalidOperationException("What was approved is live."),
    };

    /// <summary>Where a newer revision than the live one stands; null when there is none.</summary>
    public PostStage? Edit => LiveRevision is not null && Stage != PostStage.Approved ? Stage : null;

    /// <summary>Whether the move is open. Rights are asked elsewhere.</summary>
    public bool Allows(PostMove move) => Open.Contains(((LiveRevision is null ? "" : "live_") + Words.Name(Stage), move));

    /// <summary>Why the move is not open, or null when it is.</summary>
    public Refusal? WhyNot(PostMove move) => Allows(move) ? null : LifeRefusals.WrongState;

    /// <summary>Where the post stands after a move that is open.</summary>
    public PostLife After(PostMove move) => move switch
    {
        PostMove.Edit => this with { Stage = PostStage.Draft, Revision = Revision + 1 },
        PostMove.Submit => this with { Stage = PostStage.InReview },
        PostMove.Recall => this with { Stage = PostStage.Draft },
        PostMove.Withdraw => this with { Stage = PostStage.Withdrawn, LiveRevision = null },
        PostMove.TakeDown => this with { Stage = PostStage.TakenDown, LiveRevision = null, TakenRevision = LiveRevision },
        // What was being written beside it is a draft again: it was taken back from the reviewer.
        PostMove.Reinstate => new(TakenRevision == Revision ? PostStage.Approved : PostStage.Draft, Revision, TakenRevision),
        PostMove.Approve or PostMove.Publish => this with { Stage = PostStage.Approved, LiveRevision = Revision },
        PostMove.Reject => this with { Stage = PostStage.Rejected },
        PostMove.ApproveForLater => this with { Stage = PostStage.Scheduled },
        PostMove.Reschedule => this,
    };

    private static IEnumerable<(string, PostMove)> Cells(string row)
    {
        string[] cells = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enum.GetValues<PostMove>().Where((_, at) => cells[at + 1] == "x").Select(move => (cells[0], move));
    }
}
