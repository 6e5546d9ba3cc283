using System.Text;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Drafts;

/// <summary>
/// Keeps what a person has typed into a form, so that neither a closed tab nor a killed server loses it. The newest content replaces
/// the former.
/// </summary>
/// <remarks>Refuses: drafts.too_large. Tells nothing: a draft is nobody's business but its writer's.</remarks>
public sealed class KeepDraft(Writer writer)
{
    /// <summary>Largest content in bytes of UTF-8.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>Keeps.</summary>
    /// <param name="permission">What the form is for; who may not send it keeps no draft of it.</param>
    /// <param name="form">Which form, up to 64 characters, e.g. <c>coupon:new</c>.</param>
    /// <param name="content">JSON of the form.</param>
    /// <returns>The instant it was kept at.</returns>
    public Task<Outcome<DateTimeOffset>> RunAsync(Caller caller, Permission permission, string form, string content, CancellationToken stop = default) =>
        writer.RunAsync<DateTimeOffset>(caller, permission, async write =>
        {
            if (Encoding.UTF8.GetByteCount(content) > MostBytes) return new Refusal("drafts.too_large", RefusalKind.TooLarge, MostBytes / 1024);
            long merchant = caller.MerchantId!.Value, person = caller.PersonId!.Value;
            Draft? draft = await write.Db.Drafts.FirstOrDefaultAsync(row => row.MerchantId == merchant && row.PersonId == person && row.Form == form, stop);
            if (draft is null)
            {
                draft = new Draft { MerchantId = merchant, PersonId = person, Form = form, Content = content };
                write.Db.Drafts.Add(draft);
            }

            (draft.Content, draft.SavedAt) = (content, write.Now);
            return write.Now;
        }, stop);
}
