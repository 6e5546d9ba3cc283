using System.Collections.Concurrent;

namespace MerchantWorkbench.Tests.World;

/// <summary>
/// What a client knows of its own requests: acknowledged, refused, or unknown because the line broke. Whoever sends again with the same
/// key must end up with exactly one effect.
/// </summary>
public sealed class OutcomeLog(Func<Uri> address, string key, string path)
{
    private readonly ConcurrentDictionary<string, Answer?> outcomes = new();

    public IReadOnlyCollection<string> Unknown => [.. outcomes.Where(one => one.Value is null).Select(one => one.Key)];

    /// <summary>The good answers, by the name of who asked.</summary>
    public IReadOnlyDictionary<string, Answer> Acked => outcomes.Where(one => one.Value is { Status: 201 }).ToDictionary(one => one.Key, one => one.Value!);

    /// <summary>Asks for one person; the person's name, plain letters and digits, is the idempotency key as well.</summary>
    public async Task AskAsync(string person)
    {
        using ApiClient api = new(address());
        await AskAsync(api, person);
    }

    /// <returns>Whether an answer came.</returns>
    public async Task<bool> AskAsync(ApiClient api, string person)
    {
        outcomes.TryAdd(person, null);
        try
        {
            Answer answer = await api.PostAsync(key, path, new { shopper = person }, retry: "ask-" + person);
            if (answer.Status is 201 or 409 && answer.Code != "idempotency.running") outcomes[person] = answer;
            return true;
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException or IOException)
        {
            // Unknown: it may have happened.
            return false;
        }
    }
}
