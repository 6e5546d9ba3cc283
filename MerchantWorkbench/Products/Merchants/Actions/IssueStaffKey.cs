using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>Makes an API key that acts as a member of staff, with that person's rights and no more.</summary>
/// <remarks>Refuses: fields, request.not_found. Tells: staff.key_issued.</remarks>
internal sealed class IssueStaffKey(Writer writer)
{
    /// <summary>Makes it.</summary>
    /// <param name="name">What it is for, 1–30 characters.</param>
    /// <returns>The key, shown once; only its hash is kept.</returns>
    public Task<Outcome<string>> RunAsync(Caller caller, long person, string? name, CancellationToken stop = default)
    {
        Refusal? wrong = new Guard().Line(name, "/name", 30).Refusal;
        return writer.RunAsync<string>(caller, PeoplePermissions.Staff, async write =>
        {
            if (wrong is not null) return wrong;
            if (await Members.FindStaffAsync(write, person) is null) return Refusal.NotFound;
            string secret = Secrets.New("mw_");
            write.Db.ApiKeys.Add(new ApiKey
            {
                Id = write.NewId(), PersonId = person, Name = name!.Trim(), Hash = Secrets.Hash(secret), Tail = secret[^4..], CreatedAt = write.Now,
            });
            write.Tell(null, "staff", person, "staff.key_issued", new { name });
            return secret;
        }, stop);
    }
}
