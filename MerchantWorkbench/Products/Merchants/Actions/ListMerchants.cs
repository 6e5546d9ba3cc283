using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>A merchant in the staff's list.</summary>
/// <param name="Owners">Its active owners; none while nobody has used the link.</param>
public sealed record MerchantRow(
    long Id, string Name, string ShortName, int Colour, DateTimeOffset CreatedAt, DateTimeOffset? ClosedAt, IReadOnlyList<OwnerRow> Owners);

/// <summary>An owner in the staff's list.</summary>
public sealed record OwnerRow(long Id, string Name, string Email);

/// <summary>Which merchants.</summary>
/// <param name="Text">Part of the name or the short name.</param>
/// <param name="Closed">True for those that ended, false for the others, null for all.</param>
internal sealed record MerchantFilter(string? Text = null, bool? Closed = null);

/// <summary>The merchants of the platform, newest first.</summary>
internal sealed class ListMerchants(Reader reader)
{
    /// <summary>One page.</summary>
    public Task<Outcome<Page<MerchantRow>>> RunAsync(Caller caller, MerchantFilter filter, PageAsk page, CancellationToken stop = default) =>
        reader.RunAsync<Page<MerchantRow>>(caller, MerchantPermissions.View, async db =>
        {
            List<Merchant> rows = await Narrow(db.Merchants, filter, page).OrderByDescending(row => row.Id).Take(page.Limit + 1).ToListAsync(stop);
            long[] ids = [.. rows.Select(row => row.Id)];
            var owners = await (from member in db.Memberships
                                where ids.Contains(member.MerchantId) && member.Role == Role.Owner && member.DisabledAt == null
                                join person in db.Users on member.PersonId equals person.Id
                                orderby person.Id
                                select new { member.MerchantId, Row = new OwnerRow(person.Id, person.Name, person.Email ?? "") }).ToListAsync(stop);
            ILookup<long, OwnerRow> byMerchant = owners.ToLookup(one => one.MerchantId, one => one.Row);
            MerchantRow[] found =
            [
                .. rows.Select(row => new MerchantRow(row.Id, row.Name, row.ShortName, row.Colour, row.CreatedAt, row.ClosedAt, [.. byMerchant[row.Id]])),
            ];
            return page.Cut(found, row => Ids.Text(row.Id));
        }, stop);

    private static IQueryable<Merchant> Narrow(IQueryable<Merchant> rows, MerchantFilter filter, PageAsk page)
    {
        if (page.After is { } after) rows = rows.Where(row => row.Id < after);
        if (filter.Closed is { } closed) rows = rows.Where(row => (row.ClosedAt != null) == closed);
        string text = filter.Text?.Trim() ?? "", lower = text.ToLowerInvariant();
        return text.Length == 0 ? rows : rows.Where(row => row.Name.Contains(text) || row.ShortName.Contains(lower));
    }
}
