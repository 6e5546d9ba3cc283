using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Which comments of the merchant's posts.</summary>
public enum CommentKind
{
    /// <summary>Everything.</summary>
    All,

    /// <summary>What waits for the merchant.</summary>
    Held,

    /// <summary>Shown and not answered.</summary>
    Open,

    /// <summary>Put away by the merchant, or taken away by staff.</summary>
    Hidden,
}

internal static class CommentKinds
{
    extension(CommentKind kind)
    {
        /// <summary>What shoppers said; the merchant's own answers are not among it.</summary>
        public IQueryable<Comment> Of(WorkbenchDb db, Caller caller)
        {
            IQueryable<Comment> said = db.Comments.Where(row => row.MerchantId == caller.MerchantId && row.Holder != null);
            return kind switch
            {
                CommentKind.Held => said.Where(row => row.Stage == CommentStage.Held),
                CommentKind.Open => said.Where(row => row.Stage == CommentStage.Shown && !row.IsAnswered),
                CommentKind.Hidden => said.Where(row => row.Stage == CommentStage.Hidden || row.Stage == CommentStage.Removed),
                _ => said,
            };
        }
    }
}
