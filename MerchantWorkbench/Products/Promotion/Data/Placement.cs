using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>A placement: what its newest revision says, and where it stands. What is served is the approved revision, never this row's text.</summary>
internal sealed class Placement : IOwned
{
    private PlacementBody? body;

    public long Id { get; init; }

    public required long MerchantId { get; init; }

    /// <summary>How it got into its slots; never changes.</summary>
    public SlotWay Way { get; init; } = SlotWay.Daily;

    public string BodyJson { get; private set; } = "";

    /// <summary>How it is called in lists.</summary>
    public string Title { get; private set; } = "";

    public PlacementStage Stage { get; private set; } = PlacementStage.Draft;

    public int Revision { get; private set; } = 1;

    /// <summary>The revision that takes part; null while none does.</summary>
    public int? LiveRevision { get; private set; }

    /// <summary>First instant of the approved revision; null while there is none.</summary>
    public DateTimeOffset? FirstAt { get; private set; }

    /// <summary>The first instant after the approved revision's last day; null while there is none.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>When it was held back; null while it is not.</summary>
    public DateTimeOffset? PausedAt { get; private set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public PlacementLife Life => new(Stage, Revision, LiveRevision, PausedAt is not null);

    /// <summary>One that comes in by a festival: under its sign-up's number, at the sign-up's revision, approved with it.</summary>
    public static Placement OfSignUp(long signUp, long merchant, int revision, PlacementBody said, DateTimeOffset now)
    {
        var placement = new Placement { Id = signUp, MerchantId = merchant, Way = SlotWay.Festival, Revision = revision, CreatedAt = now };
        placement.Say(said, now);
        placement.Take(PlacementMove.Approve, now);
        return placement;
    }

    /// <summary>Why a move is not open, or null. What came in by a festival is moved by its sign-up, never by hand.</summary>
    public Refusal? WhyNot(PlacementMove move, bool byMerchant) =>
        byMerchant && Way == SlotWay.Festival ? PromotionRefusals.ByFestival : Life.WhyNot(move);

    public PlacementBody Body => body ??= PlacementBody.Read(BodyJson);

    /// <summary>Takes new words; the move is the caller's.</summary>
    public void Say(PlacementBody said, DateTimeOffset now)
    {
        body = said;
        (BodyJson, Title, ChangedAt) = (said.Write(), said.Title ?? "", now);
    }

    /// <summary>Takes a move that is open.</summary>
    public void Take(PlacementMove move, DateTimeOffset now)
    {
        bool isPaused;
        (Stage, Revision, LiveRevision, isPaused) = Life.After(move);
        PausedAt = isPaused ? PausedAt ?? now : null;
        ChangedAt = now;
        if (LiveRevision is null) (FirstAt, EndsAt) = (null, null);
    }

    /// <summary>The approved revision's time.</summary>
    public void Span(DateTimeOffset from, DateTimeOffset until) => (FirstAt, EndsAt) = (from, until);
}
