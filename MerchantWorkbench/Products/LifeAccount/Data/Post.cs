using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>A post: what its newest revision says, and where it stands. What shoppers see is the revision that is kept, never this row's text.</summary>
internal sealed class Post : IOwned
{
    private PostBody? body;

    public long Id { get; init; }

    public required long MerchantId { get; init; }

    /// <summary>What sort of piece; never changes.</summary>
    public PostKind Kind { get; private set; } = PostKind.Short;

    public string BodyJson { get; private set; } = "";

    /// <summary>How it is called in lists.</summary>
    public string Title { get; private set; } = "";

    public PostStage Stage { get; private set; } = PostStage.Draft;

    public int Revision { get; private set; } = 1;

    /// <summary>The revision shoppers see; null while they see none.</summary>
    public int? LiveRevision { get; private set; }

    /// <summary>Its place in the feed: made when it went live, higher is newer. Null exactly while nothing is live.</summary>
    public long? FeedId { get; private set; }

    /// <summary>When it went live.</summary>
    public DateTimeOffset? LiveAt { get; private set; }

    /// <summary>When it shall go live; null for as soon as it is approved, and always while it is live. Whole seconds.</summary>
    public DateTimeOffset? PublishAt { get; private set; }

    /// <summary>When what the live revision announces starts; null for other kinds, and while nothing is live; kept while staff took it down.</summary>
    public DateTimeOffset? StartsAt { get; private set; }

    /// <summary>What shoppers saw when staff took it down, its place in the feed and since when; null when it is not taken down.</summary>
    public int? TakenRevision { get; private set; }

    public long? TakenFeedId { get; private set; }

    public DateTimeOffset? TakenLiveAt { get; private set; }

    /// <summary>What staff said when they took it down.</summary>
    public string? Why { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public PostLife Life => new(Stage, Revision, LiveRevision, TakenRevision);

    public PostBody Body => body ??= PostBody.Read(BodyJson);

    /// <summary>Takes the first words, which decide what sort of piece it is.</summary>
    public void Begin(PostBody said, DateTimeOffset now)
    {
        Kind = said.Kind ?? PostKind.Short;
        Say(said, now);
    }

    /// <summary>Takes new words; the move is the caller's.</summary>
    public void Say(PostBody said, DateTimeOffset now)
    {
        body = said;
        (BodyJson, Title, ChangedAt) = (said.Write(), said.Name, now);
    }

    /// <summary>Takes a move that is open. A later revision keeps the place of the first: an edit must not push a post to the top.</summary>
    public void Take(PostMove move, Write write)
    {
        if (move == PostMove.TakeDown) (TakenFeedId, TakenLiveAt) = (FeedId, LiveAt);
        if (move == PostMove.Reinstate) (FeedId, LiveAt, TakenFeedId, TakenLiveAt) = (TakenFeedId, TakenLiveAt, null, null);
        (Stage, Revision, LiveRevision, TakenRevision) = Life.After(move);
        ChangedAt = write.Now;
        if (LiveRevision is null && Stage != PostStage.TakenDown) StartsAt = null;
        if (LiveRevision is null) (FeedId, LiveAt) = (null, null);
        else if (FeedId is null) (FeedId, LiveAt) = (write.NewId(), write.Now);
        if (move is PostMove.Approve or PostMove.Publish) StartsAt = Body.Announcement?.StartsAt;
        if (LiveRevision is not null || Stage is PostStage.Withdrawn or PostStage.TakenDown) PublishAt = null;
    }

    /// <summary>Takes a time that is sound; null for as soon as it is approved.</summary>
    public void Plan(DateTimeOffset? at) => PublishAt = at is { } instant
        ? instant.ToUniversalTime().AddTicks(-(instant.UtcTicks % TimeSpan.TicksPerSecond)) : null;
}
