using System.Collections.Concurrent;

namespace MerchantWorkbench.Tests.World;

/// <summary>
/// What a client knows of its own requests: acknowledged, refused by a rule, or unknown because the line broke or the server had no room.
/// Whoever sends again with the same key must end up with exactly one effect.
/// </summary>
public sealed class OutcomeLog(Func<Uri> address, string key)
{
    private readonly ConcurrentDictionary<string, (Ask Ask, Answer? Answer)> outcomes = new();
    private readonly ConcurrentDictionary<string, int> failures = new();
    private readonly string run = Guid.NewGuid().ToString("N");

    /// <summary>One request.</summary>
    /// <param name="Name">Plain letters and digits; the idempotency key is made of it.</param>
    public sealed record Ask(string Name, string Path, object Body);

    /// <summary>Names of the requests whose end nobody knows.</summary>
    public IReadOnlyCollection<string> Unknown => [.. outcomes.Where(one => one.Value.Answer is null).Select(one => one.Key)];

    /// <summary>The good answers, by the name of the request.</summary>
    public IReadOnlyDictionary<string, Answer> Acked =>
        outcomes.Where(one => one.Value.Answer is { Status: < 300 }).ToDictionary(one => one.Key, one => one.Value.Answer!);

    /// <summary>Codes of the rules that said no.</summary>
    public IReadOnlyCollection<string> Refused =>
        [.. outcomes.Values.Where(one => one.Answer is { Status: >= 300 }).Select(one => one.Answer!.Code!).Distinct()];

    /// <summary>Answers of 500 and above so far, by code.</summary>
    public IReadOnlyDictionary<string, int> Failures => failures;

    /// <returns>The answer, when it is one that a retry with the same key hears again; null while the outcome is unknown.</returns>
    public async Task<Answer?> AskAsync(ApiClient api, Ask ask)
    {
        outcomes.TryAdd(ask.Name, (ask, null));
        try
        {
            Answer answer = await api.PostAsync(key, ask.Path, ask.Body, retry: $"{run}-{ask.Name}");
            if (answer.Status >= 500) failures.AddOrUpdate(answer.Code!, 1, (_, count) => count + 1);
            bool isKept = answer.Status < 300 || (answer.Status == 409 && answer.Code != "idempotency.running");
            // Anything else that is no failure would be a mistake of the test.
            if (!isKept && answer.Code != "idempotency.running" && answer.Status < 500) answer.Is(200);
            if (!isKept) return null;
            outcomes[ask.Name] = (ask, answer);
            return answer;
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException or IOException)
        {
            // Unknown: it may have happened.
            return null;
        }
    }

    /// <summary>Sends everything unknown again with its key until all of it is known.</summary>
    /// <returns>How many were unknown.</returns>
    public async Task<int> SettleAsync()
    {
        using ApiClient api = new(address());
        int before = Unknown.Count;
        for (int round = 0; Unknown.Count > 0; round++)
        {
            Assert.True(round < 60, $"{Unknown.Count} requests have no answer after a minute of retries");
            if (round > 0) await Task.Delay(1_000);
            ParallelOptions hands = new() { MaxDegreeOfParallelism = 8 };
            await Parallel.ForEachAsync(Unknown, hands, async (name, _) => await AskAsync(api, outcomes[name].Ask));
        }
        return before;
    }
}
