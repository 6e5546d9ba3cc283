using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>What can be changed about a merchant.</summary>
/// <param name="Colour">1–8.</param>
/// <param name="Zone">IANA name of a zone this machine knows.</param>
internal sealed record ProfileChange(string? Name, string? About, int Colour, string? Zone);

/// <summary>Changes the merchant's profile.</summary>
/// <remarks>Refuses: fields. Tells: merchant.changed, when something did.</remarks>
internal sealed class EditProfile(Writer writer)
{
    /// <summary>Changes it.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, ProfileChange change, CancellationToken stop = default)
    {
        Refusal? wrong = new Guard().Line(change.Name, "/name", 30).Paragraph(change.About, "/about", 200, required: false)
            .Range(change.Colour, "/colour", 1, 8).Check(Zone.IsKnown(change.Zone), "/zone", "merchants.zone").Refusal;
        return writer.RunAsync<Done>(caller, MerchantPermissions.Edit, async write =>
        {
            if (wrong is not null) return wrong;
            var merchant = await write.Db.Merchants.SingleAsync(row => row.Id == caller.MerchantId, stop);
            (merchant.Name, merchant.About) = (change.Name!.Trim(), string.IsNullOrWhiteSpace(change.About) ? null : change.About.Trim());
            (merchant.Colour, merchant.Zone) = (change.Colour, change.Zone!);
            if (write.Db.ChangeTracker.HasChanges()) write.Tell(merchant.Id, "merchant", merchant.Id, "merchant.changed");
            return default(Done);
        }, stop);
    }
}
