using MerchantWorkbench.Platform.Data;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>A sort of thing that is reviewed: carries out what was decided.</summary>
public interface IReviewSubject
{
    /// <summary>Applies the verdict, in the transaction of the decision.</summary>
    Task ApplyAsync(Write write, Review review);
}

/// <summary>What a house declares about its reviews.</summary>
/// <param name="Subject">The word used in the API: <c>coupon</c>, <c>product</c>.</param>
/// <param name="Handler">The <see cref="IReviewSubject"/>.</param>
/// <param name="Panel">Component with a parameter <c>Review</c> that shows staff the thing as shoppers see it.</param>
/// <param name="House">The house, for its words.</param>
public sealed record ReviewKind(string Subject, Type Handler, Type Panel, Type House);
