using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Merchants.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>What an administrator writes about a new merchant.</summary>
/// <param name="ShortName">Its part of addresses; never changed afterwards.</param>
public sealed record MerchantDraft(string? Name, string? ShortName, string? OwnerName, string? OwnerEmail);

/// <summary>A merchant just made.</summary>
/// <param name="Link">The owner's one-time address, shown this once.</param>
internal sealed record NewMerchant(long Id, string Name, string ShortName, string Link);

/// <summary>Takes a merchant in: with what every shop begins with opened, one shop of the same name, and a one-time link for its owner.</summary>
/// <remarks>Refuses: fields, merchants.short_name_taken. Tells: merchant.created.</remarks>
internal sealed class CreateMerchant(Writer writer, Invitations invitations, ProductRegistry products)
{
    private static readonly string[] Begin = ["coupons", "shop_page"];

    /// <summary>Makes it.</summary>
    public async Task<Outcome<NewMerchant>> RunAsync(Caller caller, MerchantDraft draft, CancellationToken stop = default)
    {
        string? why = ShortNames.WhyNot(draft.ShortName);
        Refusal? wrong = new Guard().Line(draft.Name, "/name", 30)
            .Check(why is null, "/shortName", why ?? "", ShortNames.Least, ShortNames.Most)
            .Line(draft.OwnerName, "/ownerName", 30)
            .Check(Passwords.IsEmail(draft.OwnerEmail), "/ownerEmail", "account.bad_email").Refusal;
        return await writer.RunAsync<NewMerchant>(caller, MerchantPermissions.Create, async write => wrong ?? await MakeAsync(write, draft), stop);
    }

    private async Task<Outcome<NewMerchant>> MakeAsync(Write write, MerchantDraft draft)
    {
        var taken = Refusal.Invalid(new FieldRefusal("/shortName", "merchants.short_name_taken"));
        if (await write.Db.Merchants.AnyAsync(row => row.ShortName == draft.ShortName, write.Stop)) return taken;
        long id = write.NewId();
        int colour = 1 + (await write.Db.Merchants.CountAsync(write.Stop) % 8);
        var merchant = new Merchant { Id = id, Name = draft.Name!.Trim(), ShortName = draft.ShortName!, Colour = colour, CreatedAt = write.Now };
        write.Db.Merchants.Add(merchant);
        write.Db.Shops.Add(new Shop { Id = write.NewId(), MerchantId = id, Name = merchant.Name });
        foreach (string product in Begin.Where(products.IsProduct))
            write.Db.ProductOpenings.Add(new ProductOpening { MerchantId = id, Product = product, State = OpeningState.Open, ChangedAt = write.Now });
        string link = invitations.ToMerchant(write, id, Role.Owner, draft.OwnerName, draft.OwnerEmail);
        write.Tell(id, "merchant", id, "merchant.created", new { merchant.Name, merchant.ShortName });
        try
        {
            await write.Db.SaveChangesAsync(write.Stop);
        }
        catch (DbUpdateException twin) when (DatabaseFaults.IsDuplicate(twin))
        {
            return taken;
        }
        return new NewMerchant(id, merchant.Name, merchant.ShortName, link);
    }
}
