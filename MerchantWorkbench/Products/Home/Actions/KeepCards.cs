using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Home.Data;
using MerchantWorkbench.Products.Home.Domain;

namespace MerchantWorkbench.Products.Home.Actions;

/// <summary>
/// Arranges the cards of the home for a person, or by a merchant's key for everybody who has not arranged them. It says all at once, so it may come twice.
/// </summary>
/// <remarks>Refuses only for want of rights: words that are no card are left out, and cards that are missing stand where they usually do.</remarks>
internal sealed class KeepCards(Writer writer)
{
    /// <summary>What is wanted; without anything the usual arrangement.</summary>
    /// <param name="Order">Words of cards in their order.</param>
    /// <param name="Hidden">Words of those put away.</param>
    public sealed record Request(IReadOnlyList<string?>? Order = null, IReadOnlyList<string?>? Hidden = null);

    /// <summary>Keeps.</summary>
    public Task<Outcome<CardsSheet>> RunAsync(Caller caller, Request said, CancellationToken stop = default) =>
        writer.RunAsync<CardsSheet>(caller, HomePermissions.Arrange, async write =>
        {
            Arrangement cards = Arrangement.Of(said.Order, said.Hidden);
            await Arrangements.KeepAsync(write, caller, cards);
            return CardsSheet.Of(cards);
        }, stop);
}
