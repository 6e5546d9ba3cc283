using System.Text.Json;
using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Events;

/// <summary>The history as a log that houses read their own events from.</summary>
public static class EventLog
{
    /// <summary>A stretch of the log.</summary>
    /// <param name="Told">Events of the kinds that were asked for.</param>
    /// <param name="Through">Id of the last row that was read, of whatever kind.</param>
    /// <param name="IsMore">There may be more behind it.</param>
    public sealed record Stretch(IReadOnlyList<Event> Told, long Through, bool IsMore);

    /// <summary>
    /// Reads some rows behind an id and up to another, in the order of their ids, and picks those of some kinds: a long stretch without any is passed once,
    /// and not looked through again and again.
    /// </summary>
    public static async Task<Stretch> ReadAsync(WorkbenchDb db, string[] kinds, long after, long until, int most, CancellationToken stop)
    {
        List<Event> rows = await db.Events.AsNoTracking().Where(row => row.Id > after && row.Id <= until).OrderBy(row => row.Id).Take(most).ToListAsync(stop);
        return new Stretch([.. rows.Where(row => row.MerchantId is not null && kinds.Contains(row.Kind))], rows.Count == 0 ? after : rows[^1].Id,
            rows.Count == most);
    }

    /// <summary>A text among an event's details; null when it has none by that name.</summary>
    public static string? Detail(Event happened, string name)
    {
        if (happened.Data is null) return null;
        using JsonDocument data = JsonDocument.Parse(happened.Data);
        return data.RootElement.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
