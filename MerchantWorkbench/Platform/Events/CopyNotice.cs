using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Events;

/// <summary>What one copy of the program tells the others by NOTIFY.</summary>
/// <param name="Copy">Who tells; a copy does not listen to itself.</param>
/// <param name="IsChange">Whether data changed that others may have cached.</param>
/// <param name="Events">Ids of the events that were committed, or of merchants.</param>
/// <param name="IsPeople">It says at which merchants figures about people changed.</param>
internal sealed record CopyNotice(string Copy, bool IsChange, IReadOnlyList<long> Events, bool IsPeople = false)
{
    /// <summary>PostgreSQL carries less than 8,000 bytes; an id has 14 with its blank.</summary>
    private const int MostEvents = 500;

    private const string Change = "change", Signal = "signal", People = "people";

    /// <summary>Reads a payload; null when it is none of ours.</summary>
    public static CopyNotice? Read(string payload) => payload.Split(' ') is [var copy, (Change or Signal or People) and var word, .. var ids]
        ? new CopyNotice(copy, word == Change, [.. ids.Select(Ids.Parse)], word == People)
        : null;

    /// <summary>The payloads that carry it: one, or more when the events are many.</summary>
    public IEnumerable<string> Payloads()
    {
        string head = $"{Copy} {(IsChange ? Change : IsPeople ? People : Signal)}";
        return Events.Count == 0 ? [head] : Events.Chunk(MostEvents).Select(ids => $"{head} {string.Join(' ', ids.Select(Ids.Text))}");
    }
}
