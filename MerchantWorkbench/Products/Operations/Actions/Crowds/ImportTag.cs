using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Data.Crowds;
using MerchantWorkbench.Products.Operations.Domain.Crowds;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions.Crowds;

/// <summary>
/// A merchant's own list of people becomes a tag: by the merchant's own names for them, as in claims and told events. The list is the whole tag: brought in
/// again, it replaces what was there. A name nobody has yet is kept and counts as soon as somebody of that name comes.
/// </summary>
/// <remarks>Refuses: request.invalid, crowds.too_many_tags. Tells: tag.imported.</remarks>
internal sealed class ImportTag(Writer writer)
{
    /// <summary>Tags of one merchant, and names of one list.</summary>
    public const int Most = 50, MostNames = 10_000;

    /// <summary>The list.</summary>
    /// <param name="Name">The tag's, 1–20 characters.</param>
    /// <param name="Shoppers">The people, each 1–64 characters; the same twice is one.</param>
    public sealed record Request(string? Name, IReadOnlyList<string>? Shoppers);

    /// <summary>What came of it.</summary>
    /// <param name="Named">Different names in the list.</param>
    /// <param name="People">Of them, who has come; null for fewer than <see cref="CrowdRules.Least"/>, but somebody.</param>
    public sealed record Receipt(string Name, int Named, int? People);

    /// <summary>Brings it in.</summary>
    public Task<Outcome<Receipt>> RunAsync(Caller caller, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<Receipt>(caller, OperationsPermissions.Crowds, async write =>
        {
            long merchant = caller.MerchantId!.Value;
            string[] names = [.. (ask.Shoppers ?? []).Select(name => name?.Trim() ?? "").Where(name => name.Length > 0).Distinct()];
            Guard guard = new Guard().Line(ask.Name, "/name", 20)
                .Check(names.Length is > 0 and <= MostNames, "/shoppers", "crowds.names", MostNames)
                .Check(names.All(name => PlainText.Length(name) <= 64 && PlainText.IsPlain(name, lines: false)), "/shoppers", "crowds.name_long");
            if (guard.Refusal is { } wrong) return wrong;
            GuestBook book = await BehaviourBook.LockAsync(write, merchant);
            string tag = ask.Name!.Trim();
            OwnTag? row = await write.Db.OwnTags.FirstOrDefaultAsync(one => one.MerchantId == merchant && one.Name == tag, stop);
            if (row is null && await write.Db.OwnTags.CountAsync(one => one.MerchantId == merchant, stop) >= Most) return OperationsRefusals.TooManyTags(Most);
            var guests = await GuestNumbers.OfAsync(write, new() { [merchant] = book },
                names.Select(name => (merchant, PersonMark.Of(merchant, $"m:{merchant}:{name}"))));
            byte[] who = PeopleSet.Of(guests.Values.Select(guest => guest.Number)).Write();
            if (row is null) write.Db.OwnTags.Add(new OwnTag { MerchantId = merchant, Name = tag, Who = who, At = write.Now });
            else (row.Who, row.At) = (who, write.Now);
            write.Tell(merchant, OperationsEvents.Tag, merchant, OperationsEvents.Imported, new { name = tag, named = names.Length });
            return new Receipt(tag, names.Length, CrowdRules.Told(guests.Values.Count(guest => guest.First is not null)));
        }, stop);
}
