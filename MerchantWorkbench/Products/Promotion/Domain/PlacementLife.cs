using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>Where a placement stands: what was decided about its newest revision, and which revision takes part.</summary>
/// <param name="Revision">The newest, from 1; rises with every change of what the placement says.</param>
/// <param name="LiveRevision">The approved one; null while there is none, and after a stop.</param>
/// <param name="IsPaused">The approved one is held back until it is resumed.</param>
public readonly record struct PlacementLife(PlacementStage Stage, int Revision, int? LiveRevision, bool IsPaused = false)
{
    /// <summary>Which move is open where: one table, the only one.</summary>
    private static readonly string[] Table =
    [
        //               edit submit recall approve reject stop pause resume defer
        "draft             x    x      .      .       .      x    .     .      x",
        "in_review         .    .      x      x       x      x    .     .      .",
        "waiting           .    x      x      .       x      x    .     .      .",
        "rejected          x    x      .      .       .      x    .     .      x",
        "stopped           .    .      .      .       .      .    .     .      .",
        "live_approved     x    .      .      .       .      x    x     .      .",
        "live_draft        x    x      .      .       .      x    x     .      x",
        "live_in_review    .    .      x      x       x      x    x     .      .",
        "live_waiting      .    x      x      .       x      x    x     .      .",
        "live_rejected     x    x      .      .       .      x    x     .      x",
        "paused_approved   x    .      .      .       .      x    .     x      .",
        "paused_draft      x    x      .      .       .      x    .     x      x",
        "paused_in_review  .    .      x      x       x      x    .     x      .",
        "paused_waiting    .    x      x      .       x      x    .     x      .",
        "paused_rejected   x    x      .      .       .      x    .     x      x",
    ];

    private static readonly HashSet<(string, PlacementMove)> Open = [.. Table.SelectMany(Cells)];

    /// <summary>Where a newer revision than the approved one stands; null when there is none.</summary>
    public PlacementStage? Edit => LiveRevision is not null && Stage != PlacementStage.Approved ? Stage : null;

    /// <summary>What everyone outside calls it.</summary>
    /// <param name="from">Its first instant.</param>
    /// <param name="until">The first instant after it.</param>
    public PlacementState State(DateTimeOffset? from, DateTimeOffset? until, DateTimeOffset now) => LiveRevision is not null
        ? now >= until ? PlacementState.Ended : IsPaused ? PlacementState.Paused : now < from ? PlacementState.Scheduled : PlacementState.Running
        : Stage switch
        {
            PlacementStage.Draft => PlacementState.Draft,
            PlacementStage.InReview => PlacementState.InReview,
            PlacementStage.Waiting => PlacementState.Waiting,
            PlacementStage.Rejected => PlacementState.Rejected,
            PlacementStage.Stopped => PlacementState.Stopped,
            PlacementStage.Approved => throw new InvalidOperationException("What was approved is live."),
        };

    /// <summary>Whether the move is open. Rights are asked elsewhere.</summary>
    public bool Allows(PlacementMove move) => Open.Contains(((LiveRevision is null ? "" : IsPaused ? "paused_" : "live_") + Words.Name(Stage), move));

    /// <summary>Why the move is not open, or null when it is.</summary>
    public Refusal? WhyNot(PlacementMove move) => Allows(move) ? null : PromotionRefusals.WrongState;

    /// <summary>Where the placement stands after a move that is open.</summary>
    public PlacementLife After(PlacementMove move) => move switch
    {
        PlacementMove.Edit => this with { Stage = PlacementStage.Draft, Revision = Revision + 1 },
        PlacementMove.Submit => this with { Stage = PlacementStage.InReview },
        PlacementMove.Defer => this with { Stage = PlacementStage.Waiting },
        PlacementMove.Recall => this with { Stage = PlacementStage.Draft },
        PlacementMove.Approve => this with { Stage = PlacementStage.Approved, LiveRevision = Revision },
        PlacementMove.Reject => this with { Stage = PlacementStage.Rejected },
        PlacementMove.Stop => this with { Stage = PlacementStage.Stopped, LiveRevision = null, IsPaused = false },
        PlacementMove.Pause => this with { IsPaused = true },
        PlacementMove.Resume => this with { IsPaused = false },
    };

    private static IEnumerable<(string, PlacementMove)> Cells(string row)
    {
        string[] cells = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enum.GetValues<PlacementMove>().Where((_, at) => cells[at + 1] == "x").Select(move => (cells[0], move));
    }
}
