using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Actions.Exclusive;
using MerchantWorkbench.Products.Promotion.Actions.Paid;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Festival;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>A placement as its merchant sees it: its newest words, and where it stands.</summary>
/// <param name="Edit">Where a newer revision than the approved one stands; null when there is none.</param>
/// <param name="PictureAddress">Address of its picture, or null.</param>
/// <param name="Said">Its words.</param>
public sealed record PlacementSheet(
    string Id, SlotWay Way, PlacementState State, PlacementStage? Edit, int Revision, int? LiveRevision, DateTimeOffset ChangedAt, string? PictureAddress,
    [property: JsonIgnore] PlacementBody Said) : PlacementBody(Said)
{
    /// <summary>What may be done to it now.</summary>
    [JsonIgnore]
    public PlacementLife Life { get; init; }

    /// <summary>What was set aside and spent; null for a free one, and before it was set aside.</summary>
    public SpendingSheet? Spending { get; init; }

    /// <summary>The days it bought; null for a placement that buys none.</summary>
    public BookingSheet? Booking { get; init; }

    /// <summary>Slots that are open to festivals, with what keeps it out of one; null for a placement that did not come in by a festival.</summary>
    public IReadOnlyList<FestivalPlace>? Places { get; init; }

    /// <summary>The first instant at which it is shown no more; null while nothing of it is approved.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>A reviewer still has its coupon: a free one is handed in when that is approved, a bought one can be bought then. Told of one alone.</summary>
    public bool CouponWaits { get; init; }

    /// <summary>Why it was sent back before any reviewer had it; null where that is not so. Told of one alone.</summary>
    public SentBackFor? SentBackFor { get; init; }

    internal static async Task<PlacementSheet> OfAsync(WorkbenchDb db, Placement row, DateTimeOffset now, CancellationToken stop) =>
        (await OfAsync(db, [row], now, stop))[0];

    internal static async Task<IReadOnlyList<PlacementSheet>> OfAsync(
        WorkbenchDb db, IReadOnlyList<Placement> rows, DateTimeOffset now, CancellationToken stop)
    {
        long[] pictures = [.. rows.Select(row => Ids.Parse(row.Body.Picture)).Distinct()];
        Dictionary<long, string> paths = await db.Files.Where(file => pictures.Contains(file.Id)).ToDictionaryAsync(file => file.Id, file => file.Path, stop);
        long[] bought = [.. rows.Where(row => row.Way == SlotWay.Commercial).Select(row => row.Id)];
        Dictionary<long, SpendingSheet> spendings = bought.Length == 0 ? [] : await SpendingSheet.OfAsync(db, bought, now, stop);
        Dictionary<long, BookingSheet> bookings = await BookingSheet.OfAsync(db, rows, now, stop);
        Slot[] slots = rows.Any(row => row.Way == SlotWay.Festival) ? [.. await Data.Slots.InOrderAsync(db, stop)] : [];
        long merchant = slots.Length == 0 ? 0 : rows[0].MerchantId;
        string shortName = slots.Length == 0 ? ""
            : await db.Merchants.Where(row => row.Id == merchant).Select(row => row.ShortName).SingleAsync(stop);
        return
        [
            .. rows.Select(row => new PlacementSheet(
                Ids.Text(row.Id), row.Way, row.Life.State(row.FirstAt, row.EndsAt, now), row.Life.Edit, row.Revision, row.LiveRevision, row.ChangedAt,
                paths.GetValueOrDefault(Ids.Parse(row.Body.Picture)) is { } path ? FileStore.Address(path) : null, row.Body)
                {
                    Life = row.Life, Spending = spendings.GetValueOrDefault(row.Id), Booking = bookings.GetValueOrDefault(row.Id),
                    EndsAt = row.EndsAt,
                    Places = row.Way == SlotWay.Festival ? [.. FestivalPlace.Of(slots, row.Body, shortName)] : null,
                }),
        ];
    }
}
