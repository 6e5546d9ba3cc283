using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data.Crowds;
using MerchantWorkbench.Products.Operations.Domain.Crowds;

namespace MerchantWorkbench.Products.Operations.Actions.Crowds;

/// <summary>How many belong to a crowd that is being put together. Nobody hears who.</summary>
/// <remarks>Refuses: request.invalid with every wrong field.</remarks>
internal sealed class CountCrowd(Reader reader, Clock clock)
{
    /// <summary>The rule as it stands.</summary>
    public sealed record Request(CrowdRule? Rule);

    /// <summary>How many; null stands for fewer than <see cref="CrowdRules.Least"/>, but somebody.</summary>
    /// <param name="Guests">Of everybody who has come.</param>
    /// <param name="Groups">Of each group by itself.</param>
    public sealed record Count(int? People, int? Guests, IReadOnlyList<int?> Groups);

    /// <summary>Counts.</summary>
    public Task<Outcome<Count>> RunAsync(Caller caller, Request ask, CancellationToken stop = default) =>
        reader.RunAsync<Count>(caller, OperationsPermissions.View, async db =>
        {
            long merchant = caller.MerchantId!.Value;
            Guard guard = new();
            await CrowdRows.CheckAsync(db, merchant, guard, ask.Rule, stop);
            if (guard.Refusal is { } wrong) return wrong;
            GuestDays guests = await CrowdRows.ReadAsync(db, merchant, clock.Now, stop);
            return new Count(Told(ask.Rule!), CrowdRules.Told(guests.Guests.Count), [.. ask.Rule!.All.Select(group => Told(new CrowdRule([group])))]);

            int? Told(CrowdRule rule) => CrowdRules.Told(guests.Of(rule).Count);
        }, stop);
}
