namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>One shopper's look at one slot: with the snapshot, everything a decision rests on. Who looks is not in it.</summary>
/// <param name="Seed">Decides what merit leaves open.</param>
/// <param name="City">The shopper's; null when it is not known.</param>
/// <param name="SeenToday">Placements the shopper was shown in this slot on that day.</param>
/// <param name="Gone">Placements whose thing could not be opened just then.</param>
public sealed record Look(DateTimeOffset At, int Seed, string? City, int SeenToday, IReadOnlyList<long> Gone)
{
    /// <summary>Bought placements whose money rested just then, of those that could have won or made the price.</summary>
    public IReadOnlyCollection<long> Resting { get; init; } = [];

    /// <summary>In which audiences of the slot's bought placements the shopper is: a bit for each that has one, in the booth's order.</summary>
    public byte[] Inside { get; init; } = [];

    /// <summary>Whether the shopper is in the audience of the so-manieth that has one, from 0.</summary>
    public bool IsInside(int aim) => aim >> 3 < Inside.Length && (Inside[aim >> 3] & (1 << (aim & 7))) != 0;
}
