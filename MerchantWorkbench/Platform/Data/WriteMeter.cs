using System.Diagnostics;
using System.Diagnostics.Metrics;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// What the writers tell about their work: instruments of one meter for whoever collects them, and <see cref="LastHour"/> for the staff's page.
/// Names, units and what to do are in the operator's guide.
/// </summary>
public sealed class WriteMeter
{
    /// <summary>Name of the meter, and of the source of traces.</summary>
    public const string Name = "MerchantWorkbench";

    private static readonly ActivitySource Source = new(Name);
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [.0005, .001, .002, .005, .01, .02, .05, .1, .2, .5, 1, 2, 5, 10],
    };
    private static readonly InstrumentAdvice<int> Powers = new() { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] };

    private readonly LastHour hour;
    private readonly Histogram<int> groupRequests;
    private readonly Histogram<double> groupCommit, write;
    private readonly Counter<long> refusals, keptAnswers;
    private Func<int> queue = () => 0;

    public WriteMeter(IMeterFactory meters, LastHour hour)
    {
        Meter meter = meters.Create(Name);
        this.hour = hour;
        meter.CreateObservableGauge("workbench.requests.waiting", () => Waiting, "{request}", "Requests that wait for the group writer");
        groupRequests = meter.CreateHistogram("workbench.group.requests", "{request}", "Requests that one group commit carried", null, Powers);
        groupCommit = meter.CreateHistogram("workbench.group.commit.duration", "s", "A group's transaction, from its begin until it is durable", null, Seconds);
        write = meter.CreateHistogram("workbench.write.duration", "s", "The same of a write by the other door", null, Seconds);
        refusals = meter.CreateCounter<long>("workbench.refusals", "{refusal}", "Writes that were refused, by code");
        keptAnswers = meter.CreateCounter<long>("workbench.answers.kept", "{answer}", "Retries that heard the answer of an earlier try");
    }

    /// <summary>Requests that wait for the group writer now.</summary>
    public int Waiting => queue();

    /// <summary>The group writer's queue.</summary>
    internal void Watch(Func<int> waiting) => queue = waiting;

    /// <summary>A span for a group's transaction, when somebody collects traces.</summary>
    internal static Activity? GroupBegins(int requests) => Source.StartActivity("group commit")?.SetTag("workbench.group.requests", requests);

    internal void GroupWritten(int requests, TimeSpan took)
    {
        groupRequests.Record(requests);
        groupCommit.Record(took.TotalSeconds);
        hour.Add(requests, took);
    }

    internal void Written(TimeSpan took) => write.Record(took.TotalSeconds);

    internal void AnsweredAgain()
    {
        keptAnswers.Add(1);
        hour.AddAgain();
    }

    /// <summary>Counts an answer that is a no, and hands it on.</summary>
    internal Outcome<T> Heard<T>(Outcome<T> answer)
    {
        if (answer.Refusal is not { } no) return answer;
        if (refusals.Enabled) refusals.Add(1, new KeyValuePair<string, object?>("code", no.Code));
        hour.Add(no);
        return answer;
    }
}
