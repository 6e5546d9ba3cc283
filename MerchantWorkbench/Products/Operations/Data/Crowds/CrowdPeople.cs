using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Data.Crowds;

/// <summary>Crowds as an audience: other houses ask whether somebody belongs, and never hear who does.</summary>
internal static class CrowdPeople
{
    /// <summary>Name of the audience.</summary>
    public const string Name = "crowd";

    /// <summary>Those who belong, as it was last worked out; nobody once it is over.</summary>
    public static async Task<List<string>> OfAsync(WorkbenchDb db, AudienceAsk ask, IReadOnlyList<string> holders, CancellationToken stop)
    {
        long id = Ids.Parse(ask.Which ?? "");
        byte[]? who = await db.SavedCrowds.Where(row => row.Id == id && row.MerchantId == ask.Merchant && row.OverAt > ask.Now)
            .Select(row => row.Who).FirstOrDefaultAsync(stop);
        if (who is null) return [];
        PeopleSet people = PeopleSet.Read(who);
        ILookup<string, string> marks = holders.Distinct().ToLookup(holder => PersonMark.Of(ask.Merchant, holder));
        string[] asked = [.. marks.Select(mark => mark.Key)];
        var known = await db.Guests.Where(row => row.MerchantId == ask.Merchant && asked.Contains(row.Mark))
            .Select(row => new { row.Mark, row.Number }).ToListAsync(stop);
        return [.. known.Where(row => people.Has(row.Number)).SelectMany(row => marks[row.Mark])];
    }

    /// <summary>Those a merchant may hand something to now.</summary>
    public static async Task<List<AudienceChoice>> ChoicesAsync(WorkbenchDb db, AudienceAsk ask, CancellationToken stop) =>
        (await db.SavedCrowds.Where(row => row.MerchantId == ask.Merchant && row.OverAt > ask.Now).OrderBy(row => row.Name)
            .Select(row => new { row.Id, row.Name }).ToListAsync(stop)).ConvertAll(row => new AudienceChoice(Ids.Text(row.Id), row.Name));
}
