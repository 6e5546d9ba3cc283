using System.Text.Json;
using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Events;

/// <summary>The history as a log that houses read their own events from.</summary>
public static class EventLog
{
    /// <summary>Events of some kinds behind an id and up to another, in the order of their ids.</summary>
    public static Task<List<Event>> ReadAsync(WorkbenchDb db, string[] kinds, long after, long until, int most, CancellationToken stop) =>
        db.Events.AsNoTracking().Where(row => row.Id > after && row.Id <= until && kinds.Contains(row.Kind) && row.MerchantId != null)
            .OrderBy(row => row.Id).Take(most).ToListAsync(stop);

    /// <summary>A text among an event's details; null when it has none by that name.</summary>
    public static string? Detail(Event happened, string name)
    {
        if (happened.Data is null) return null;
        using JsonDocument data = JsonDocument.Parse(happened.Data);
        return data.RootElement.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
