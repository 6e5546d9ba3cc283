using System.Text.Json;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Data;

/// <summary>One transaction in the making: its context, who asked, when, and the events it will leave behind.</summary>
public sealed class Write(WorkbenchDb db, Caller caller, DateTimeOffset now, Func<string, bool> isAwaited, CancellationToken stop)
{
    private readonly List<Event> events = [];

    public WorkbenchDb Db => db;

    public Caller Caller => caller;

    /// <summary>The one instant at which everything in this transaction happens.</summary>
    public DateTimeOffset Now => now;

    public CancellationToken Stop => stop;

    /// <summary>What has been told so far.</summary>
    public IReadOnlyList<Event> Events => events;

    /// <summary>A new row's id.</summary>
    public long NewId() => Ids.New(now);

    /// <summary>Leaves an event behind, saved and delivered only if the transaction is.</summary>
    /// <param name="data">Details for people; never codes, keys or other secrets.</param>
    public void Tell(long? merchant, string subject, long subjectId, string kind, object? data = null)
    {
        var happened = new Event
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
        };
        events.Add(happened);
        db.Events.Add(happened);
    }
}
