using System.Globalization;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Paid;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>
/// A shopper saw a placement. The row is its own receipt: edition, slot and look are all that the decision was made from, and the decision is made again
/// whenever somebody asks. Nothing in the look is about the person.
/// </summary>
internal sealed class Impression : IOwned
{
    public required long Id { get; init; }

    public required long MerchantId { get; init; }

    public required long PlacementId { get; init; }

    public required int Revision { get; init; }

    /// <summary>The decision; its other places have rows of their own.</summary>
    public required long DecisionId { get; init; }

    public required string Slot { get; init; }

    /// <summary>Its place in the view, from 0.</summary>
    public required int Place { get; init; }

    /// <summary>The shopper, as in <see cref="Platform.Identity.Caller.Holder"/>.</summary>
    public required string Holder { get; init; }

    /// <summary>The day by the platform's calendar.</summary>
    public required DateOnly Day { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The edition of the snapshot.</summary>
    public required long Edition { get; init; }

    public required int Seed { get; init; }

    public string? City { get; init; }

    public required int SeenToday { get; init; }

    /// <summary>Ids of placements whose thing could not be opened, with blanks between; null for none.</summary>
    public string? Gone { get; init; }

    /// <summary>The shop was of the smaller half.</summary>
    public required bool IsSmall { get; init; }

    /// <summary>Bought placements whose money rested, as in <see cref="Look.Resting"/>; null for none.</summary>
    public string? Resting { get; init; }

    /// <summary>In which audiences the shopper was, as in <see cref="Look.Inside"/>, in base 64; null for none.</summary>
    public string? Audience { get; init; }

    /// <summary>What this view, or its click, costs in thousandths of a fen or point; null in a free place.</summary>
    public long? Price { get; init; }

    /// <summary>What the price is for; null in a free place.</summary>
    public BidFor? PaidFor { get; init; }

    /// <summary>What was charged of it, in thousandths: the price, or 0 where nobody clicked or the budget was spent. Charged once.</summary>
    public long Charged { get; set; }

    /// <summary>The day it was charged to, by the merchant's calendar; null while nothing was.</summary>
    public DateOnly? ChargedDay { get; set; }

    /// <summary>When it was opened; null when it was not.</summary>
    public DateTimeOffset? ClickedAt { get; set; }

    public Look Look => new(At, Seed, City, SeenToday, List(Gone))
    {
        Resting = List(Resting), Inside = Audience is null ? [] : Convert.FromBase64String(Audience),
    };

    /// <summary>Ids as they are kept; null for none.</summary>
    public static string? Text(IReadOnlyCollection<long> ids) => ids.Count == 0 ? null : string.Join(' ', ids.Select(Ids.Text));

    /// <summary>Bits as they are kept, without the zeros behind them; null for none.</summary>
    public static string? Text(byte[] bits)
    {
        int last = Array.FindLastIndex(bits, one => one != 0);
        return last < 0 ? null : Convert.ToBase64String(bits, 0, last + 1);
    }

    /// <summary>Everything but what becomes of it, for a token.</summary>
    public string Write() => string.Join('|', Ids.Text(Id), Ids.Text(MerchantId), Ids.Text(PlacementId), Number(Revision), Ids.Text(DecisionId), Slot,
        Number(Place), Number(At.UtcTicks), Number(Edition), Number(Seed), City, Number(SeenToday), Gone, IsSmall ? "1" : "0",
        Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), Resting, Price is { } price ? Number(price) : null,
        PaidFor is { } paid ? Words.Name(paid) : null, Audience, Holder);

    /// <summary>As it was written; null for a token of an earlier build.</summary>
    public static Impression? Read(string text)
    {
        string[] parts = text.Split('|', 20);
        return parts.Length < 20 ? null : new Impression
        {
            Id = Ids.Parse(parts[0]), MerchantId = Ids.Parse(parts[1]), PlacementId = Ids.Parse(parts[2]), Revision = (int)Number(parts[3]),
            DecisionId = Ids.Parse(parts[4]), Slot = parts[5], Place = (int)Number(parts[6]), At = new DateTimeOffset(Number(parts[7]), TimeSpan.Zero),
            Edition = Number(parts[8]), Seed = (int)Number(parts[9]), City = Filled(parts[10]), SeenToday = (int)Number(parts[11]),
            Gone = Filled(parts[12]), IsSmall = parts[13] == "1", Day = DateOnly.ParseExact(parts[14], "yyyyMMdd", CultureInfo.InvariantCulture),
            Resting = Filled(parts[15]), Price = Filled(parts[16]) is { } price ? Number(price) : null,
            PaidFor = Words.TryParse(parts[17], out BidFor paid) ? paid : null, Audience = Filled(parts[18]),
            Holder = parts[19],
        };
    }

    private static long[] List(string? ids) => ids is null ? [] : [.. ids.Split(' ').Select(Ids.Parse)];

    private static string? Filled(string part) => part.Length == 0 ? null : part;

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
