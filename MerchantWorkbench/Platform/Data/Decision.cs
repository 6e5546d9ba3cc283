using System.Text.Json;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Data;

/// <summary>One caller's decision in a transaction: who asked, when, and the events it leaves behind.</summary>
public class Decision(Caller caller, DateTimeOffset now, Func<string, bool> isAwaited)
{
    private readonly List<Event> events = [];

    public Caller Caller => caller;

    /// <summary>The one instant at which everything in this transaction happens.</summary>
    public DateTimeOffset Now => now;

    /// <summary>What has been told so far.</summary>
    public IReadOnlyList<Event> Events => events;

    /// <summary>A new row's id.</summary>
    public long NewId() => Ids.New(now);

    /// <summary>Leaves an event behind, saved and delivered only if the transaction is.</summary>
    /// <param name="data">Details for people; never codes, keys or other secrets.</param>
    public void Tell(long? merchant, string subject, long subjectId, string kind, object? data = null) => events.Add(new Event
    {
        Id = NewId(),
        MerchantId = merchant,
        Subject = subject,
        SubjectId = subjectId,
        Kind = kind,
        At = now,
        Actor = caller.Name,
        PersonId = caller.PersonId,
        Pending = isAwaited(kind),
        Data = data is null ? null : JsonSerializer.Serialize(data, Wire.Json),
    });
}
