using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions;

/// <summary>
/// Takes what the houses noted since the last run: rows, rollups and how far it came in one transaction. A kill leaves all of it or nothing, and what is read
/// again counts nothing. A run is bounded, so that claims never wait long for their turn.
/// </summary>
internal sealed class GatherBehaviours(
    Reader reader, Writer writer, ProductRegistry products, IServiceProvider services, HeardVisits visits, PeopleNews news, Clock clock) : IJob
{
    /// <summary>Rows of one log at once, and transactions of one run.</summary>
    private const int Most = 500, Rounds = 5;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        IBehaviourSource[] sources = [.. products.All(sheet => sheet.AllBehaviours)
            .Select(type => (IBehaviourSource)ActivatorUtilities.GetServiceOrCreateInstance(services, type))];
        for (int round = 0; round < Rounds; round++)
            if (!await OnceAsync(sources, stop)) return;
    }

    /// <summary>Whether there is more.</summary>
    private async Task<bool> OnceAsync(IBehaviourSource[] sources, CancellationToken stop)
    {
        List<(SourceMark Mark, BehaviourPage Page)> read = await reader.RunAsync(db => ReadAsync(db, sources, stop), stop);
        IReadOnlyList<Behaviour> heard = visits.Take(Most);
        if (read.Count == 0 && heard.Count == 0) return false;
        long[] touched = [];
        Outcome<Done> written = await writer.RunAsync<Done>(Caller.System, async write =>
        {
            touched = BehaviourBook.Merchants(await BehaviourBook.AddAsync(write, read.SelectMany(one => one.Page.Behaviours).Concat(heard)));
            await news.TellOthersAsync(write, touched);
            foreach ((SourceMark mark, BehaviourPage page) in read) await MoveAsync(write, mark, page.Through);
            return default(Done);
        }, stop);
        if (written.Refusal is not null) visits.Return(heard);
        else news.Say(touched);
        return written.Refusal is null && (heard.Count == Most || read.Any(one => one.Page.IsMore));
    }

    /// <summary>A page of every log and pass that has something new.</summary>
    private async Task<List<(SourceMark, BehaviourPage)>> ReadAsync(WorkbenchDb db, IBehaviourSource[] sources, CancellationToken stop)
    {
        Dictionary<(string, int), long> marks = await db.SourceMarks.AsNoTracking().ToDictionaryAsync(row => (row.Source, row.Pass), row => row.Mark, stop);
        List<(SourceMark, BehaviourPage)> read = [];
        foreach (IBehaviourSource source in sources)
            foreach (Pass pass in Pass.All)
            {
                long after = marks.GetValueOrDefault((source.Name, pass.Number));
                long until = pass.Until(clock.Now) is { } instant ? source.MarkAt(instant) : long.MaxValue;
                BehaviourPage page = await source.ReadAsync(db, after, until, Most, stop);
                // A short stretch of nothing is read again rather than written down.
                if (page.Through > after && (page.Behaviours.Count > 0 || page.IsMore))
                    read.Add((new SourceMark { Source = source.Name, Pass = pass.Number, Mark = after }, page));
            }
        return read;
    }

    private static async Task MoveAsync(Write write, SourceMark mark, long through)
    {
        if (await write.Db.SourceMarks.Where(row => row.Source == mark.Source && row.Pass == mark.Pass)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Mark, through), write.Stop) == 0)
            write.Db.SourceMarks.Add(new SourceMark { Source = mark.Source, Pass = mark.Pass, Mark = through });
    }
}
