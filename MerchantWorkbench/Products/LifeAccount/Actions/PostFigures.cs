using System.Text.Json.Serialization;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What one post brought.</summary>
/// <param name="LiveSince">When it went live; of one that is off, when it first did.</param>
/// <param name="Readers">People, told apart by their phones, that opened it.</param>
/// <param name="ReadToEnd">Those of them whose phone told that the end was on the screen.</param>
/// <param name="Likes">People who like it now.</param>
/// <param name="Comments">What guests said under it that is shown now.</param>
/// <param name="Follows">People who follow now and opened this post last before they began.</param>
/// <param name="Claims">Pieces of the coupon in it, taken by people who opened this post last of those with the coupon.</param>
/// <param name="Redemptions">Uses of those pieces, reversed ones left out.</param>
/// <param name="RevenueFen">What was paid at those uses: the order less the discount.</param>
public sealed record PostFigures(
    string Id, string Title, PostState State, DateTimeOffset LiveSince, int Readers, int ReadToEnd, int Likes, int Comments, int Follows, int Claims,
    int Redemptions, long RevenueFen)
{
    /// <summary>Readers from which on a share is told: of fewer, one person more or less would be a tenth of it or more.</summary>
    public const int LeastReaders = 10;

    /// <summary>The poll in it, by the words shoppers see; null where there is none.</summary>
    public PollSheet? Poll { get; init; }

    /// <summary>Of a hundred readers, how many came to the end; null while there are too few to say.</summary>
    public int? ReadToEndPercent => Readers < LeastReaders ? null : (int)Math.Round(100m * ReadToEnd / Readers, MidpointRounding.AwayFromZero);

    /// <summary>Whether it brought anything beyond readers.</summary>
    [JsonIgnore]
    public bool BroughtSomething => Claims > 0 || Follows > 0;
}
