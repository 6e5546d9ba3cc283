using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What a shopper is about to report, and the report where there is one.</summary>
/// <remarks>Refuses: posts.not_found, comments.not_found.</remarks>
internal sealed class OpenReport(Reader reader)
{
    /// <summary>The thing.</summary>
    /// <param name="Account">Whose post it is, or under whose post it stands.</param>
    /// <param name="Words">Its words, of a post the first.</param>
    /// <param name="Sent">What this shopper already sent.</param>
    public sealed record Form(AccountFace Account, string Words, ReportSheet? Sent);

    /// <summary>Opens.</summary>
    /// <param name="shopper">Null for a device without a name: it sent nothing.</param>
    public Task<Outcome<Form>> RunAsync(Caller? shopper, long post, long? comment, CancellationToken stop = default) =>
        reader.RunAsync<Outcome<Form>>(async db =>
        {
            if (!(await ReportedThing.FindAsync(db, post, comment, stop)).Is(out ReportedThing? thing, out Refusal? gone)) return gone;
            string? holder = shopper?.Holder;
            Report? sent = holder is null ? null : await thing.Of(db.Reports).FirstOrDefaultAsync(row => row.Holder == holder, stop);
            string words = thing.Comment?.Text ?? "";
            if (thing.Comment is null)
            {
                PostBody body = (await LivePosts.Of(db).Where(row => row.Id == post).WithBody(db).FirstAsync(stop)).Body;
                words = body.Opening.Length > 0 ? body.Opening : body.Name;
            }

            AccountFace account = (await AccountFace.OfAsync(db, [thing.Post.MerchantId], stop))[thing.Post.MerchantId];
            return new Form(account, words, sent is null ? null : ReportSheet.Of(sent));
        }, stop);
}
