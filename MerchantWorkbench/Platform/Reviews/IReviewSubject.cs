using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>A sort of thing that is reviewed: carries out what was decided.</summary>
public interface IReviewSubject
{
    /// <summary>Applies the verdict, in the transaction of the decision.</summary>
    Task ApplyAsync(Write write, Review review);

    /// <summary>Why the revision cannot be approved any more, asked before that is decided; null when it can. Time may have passed it by.</summary>
    Task<Refusal?> WhyNotApproveAsync(Write write, Review review) => Task.FromResult<Refusal?>(null);

    /// <summary>Lets the thing wait for another verdict on the same revision; null, or why that is no longer possible.</summary>
    Task<Refusal?> AppealAsync(Write write, Review rejected) => Task.FromResult<Refusal?>(null);
}

/// <summary>
/// What a house declares about its reviews. Its Texts say Subject.x (what it is called), Verdict.x.approve, Verdict.x.reject and
/// Verdict.x.reject_first (what a verdict does, the last where nothing was approved before) and Field.x.y for every field y, x being the subject.
/// </summary>
/// <param name="Subject">The word used in the API: <c>coupon</c>, <c>product</c>.</param>
/// <param name="Path">Where the merchant finds the thing, below its workbench; {0} stands for the id: <c>coupons/{0}</c>.</param>
/// <param name="Handler">The <see cref="IReviewSubject"/>.</param>
/// <param name="Panel">Component with a parameter <c>Review</c> that shows staff the thing as shoppers see it.</param>
/// <param name="House">The house, for its words.</param>
/// <param name="Fields">JSON Pointers of the fields a reviewer may write about, in the order of the screen.</param>
public sealed record ReviewKind(string Subject, string Path, Type Handler, Type Panel, Type House, IReadOnlyList<string> Fields)
{
    /// <summary>The page of one thing, below the merchant's workbench.</summary>
    public string PathOf(long id) => Path.Replace("{0}", Ids.Text(id), StringComparison.Ordinal);

    /// <summary>Key of a field's name in the Texts.</summary>
    public static string FieldKey(string subject, string pointer) => $"Field.{subject}{pointer.Replace('/', '.')}";
}
