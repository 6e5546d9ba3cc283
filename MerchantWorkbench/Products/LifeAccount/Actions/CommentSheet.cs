using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A comment as shoppers, the merchant and the API see it.</summary>
/// <param name="Post">Id of the post it stands under.</param>
/// <param name="Answers">Id of the comment it answers, or null.</param>
/// <param name="Nickname">What its writer is called there; null for the merchant's own.</param>
/// <param name="Doubt">Why it waited; not told to shoppers.</param>
public sealed record CommentSheet(
    string Id, string Post, string? Answers, string? Nickname, string Text, CommentStage Stage, CommentDoubt? Doubt, bool IsPinned, bool IsAnswered,
    DateTimeOffset At)
{
    /// <summary>When the merchant gave its answer other words; null when it did not.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Who looks wrote it.</summary>
    [JsonIgnore]
    public bool IsMine { get; init; }

    /// <summary>The merchant's view.</summary>
    internal static CommentSheet Of(Comment row) => new(
        Ids.Text(row.Id), Ids.Text(row.PostId), row.ParentId is { } parent ? Ids.Text(parent) : null,
        row.Holder is null ? null : Domain.Nickname.Of(row.Holder, row.MerchantId), row.Text, row.Stage, row.Doubt, row.IsPinned, row.IsAnswered, row.At)
    {
        ChangedAt = row.ChangedAt,
    };

    /// <summary>A shopper's view: what waits or is put away looks to its writer like any other, as long as nobody else sees it.</summary>
    internal static CommentSheet ForShopper(Comment row, string? holder) =>
        Of(row) with
        {
            Doubt = null,
            Stage = row.Stage == CommentStage.Shown ? CommentStage.Shown : CommentStage.Held,
            IsMine = holder is not null && row.Holder == holder,
        };
}
