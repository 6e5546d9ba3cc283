using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Data.Crowds;
using MerchantWorkbench.Products.Operations.Domain.Crowds;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions.Crowds;

/// <summary>A merchant's crowds with how many each has now, how many two of them share, and its own tags.</summary>
internal sealed class ReadCrowds(Reader reader, Clock clock)
{
    /// <summary>All of it. Counts are null where there are fewer than <see cref="CrowdRules.Least"/>, but somebody.</summary>
    /// <param name="Guests">Everybody who has come.</param>
    /// <param name="Shared">Of each two crowds that are not over, in the order of the list.</param>
    public sealed record List(int? Guests, IReadOnlyList<CrowdSheet> Crowds, IReadOnlyList<Pair> Shared, IReadOnlyList<TagLine> Tags);

    /// <summary>Two crowds and how many belong to both.</summary>
    public sealed record Pair(string One, string Other, int? People);

    /// <summary>Reads.</summary>
    public Task<Outcome<List>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<List>(caller, OperationsPermissions.View, async db =>
        {
            long merchant = caller.MerchantId!.Value;
            GuestDays guests = await CrowdRows.ReadAsync(db, merchant, clock.Now, stop);
            DateOnly today = await CrowdRows.TodayAsync(db, merchant, clock.Now, stop);
            List<SavedCrowd> rows = await db.SavedCrowds.AsNoTracking().Where(row => row.MerchantId == merchant).OrderBy(row => row.Id).ToListAsync(stop);
            CrowdSheet[] crowds = [.. rows.Select(row => CrowdSheet.Of(row, guests, today))];
            List<OwnTag> tags = await db.OwnTags.AsNoTracking().Where(row => row.MerchantId == merchant).OrderBy(row => row.Name).ToListAsync(stop);
            return new List(CrowdRules.Told(guests.Guests.Count), crowds, [.. Shared([.. crowds.Where(crowd => !crowd.IsOver)], guests)],
                [.. tags.Select(tag => new TagLine(tag.Name, CrowdRules.Told(PeopleSet.Read(tag.Who).And(guests.Guests).Count), tag.At))]);
        }, stop);

    private static IEnumerable<Pair> Shared(CrowdSheet[] crowds, GuestDays guests)
    {
        PeopleSet[] people = [.. crowds.Select(crowd => guests.Of(crowd.Rule))];
        for (int one = 0; one < crowds.Length; one++)
            for (int other = one + 1; other < crowds.Length; other++)
                yield return new Pair(crowds[one].Id, crowds[other].Id, CrowdRules.Told(people[one].And(people[other]).Count));
    }
}
