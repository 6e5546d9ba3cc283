using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Changes what an account says about itself.</summary>
/// <remarks>Refuses: request.invalid. Tells: account.changed, when something did.</remarks>
internal sealed class ChangeAccount(Writer writer)
{
    /// <summary>Changes.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, AccountForm form, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, LifePermissions.Write, async write =>
        {
            long? avatar = string.IsNullOrEmpty(form.Avatar) ? null : Ids.Parse(form.Avatar);
            Category category = default;
            Guard guard = new Guard().Line(form.Name, "/name", 20, required: false).Paragraph(form.Intro, "/intro", 200, required: false)
                .Check(Words.TryParse(form.Category, out category), "/category", "field.required")
                .Check(avatar is null || await write.Db.Files.Pictures().AnyAsync(file => file.Id == avatar, stop), "/avatar", "posts.no_such_picture");
            if (guard.Refusal is { } wrong) return wrong;
            long merchant = caller.MerchantId!.Value;
            Profile? profile = await write.Db.Profiles.FirstOrDefaultAsync(row => row.MerchantId == merchant, stop);
            if (profile is null) write.Db.Profiles.Add(profile = new Profile { MerchantId = merchant });
            (profile.Name, profile.Intro, profile.Category, profile.Avatar) = (Said(form.Name), Said(form.Intro), category, avatar);
            if (write.Db.ChangeTracker.HasChanges()) write.Tell(merchant, LifeEvents.Account, merchant, LifeEvents.Changed);
            return default(Done);
        }, stop);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
