using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Incentives.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>Writes a new version of the tariff, from a day that has not begun: what was earned keeps the version it was earned by.</summary>
/// <remarks>Refuses: request.invalid. Tells: tariff.set.</remarks>
internal sealed class SetTariff(Writer writer)
{
    /// <summary>Most characters of the reason.</summary>
    public const int MostWhy = 200;

    /// <summary>Writes it.</summary>
    public Task<Outcome<TariffSheet>> RunAsync(Caller caller, TariffForm form, CancellationToken stop = default) =>
        writer.RunAsync<TariffSheet>(caller, IncentivePermissions.SetTariff, async write =>
        {
            DateOnly today = Zone.Of(null).Day(write.Now);
            Refusal? own = new Guard().Line(form.Why, "/why", MostWhy).Check(form.From is not null, "/from", "field.required")
                .Check(form.From is not { } from || (from > today && from <= today.AddYears(1)), "/from", "points.from_tomorrow").Refusal;
            FieldRefusal[] wrong = [.. own?.Fields ?? [], .. form.Rules is { } rules
                ? rules.WhatIsWrong()?.Fields ?? [] : [new FieldRefusal("/rules", "field.required")]];
            if (wrong.Length > 0) return Refusal.Invalid(wrong);
            int version = (await write.Db.TariffVersions.MaxAsync(row => (int?)row.Version, stop) ?? 1) + 1;
            var row = new TariffVersion
            {
                Version = version, From = form.From!.Value, Rules = form.Rules.ToJson(), Why = form.Why!.Trim(), By = caller.Name, At = write.Now,
            };
            write.Db.TariffVersions.Add(row);
            write.Tell(null, IncentiveEvents.Tariff, version, IncentiveEvents.TariffSet, new { version, from = row.From });
            return new TariffSheet(version, row.From, form.Rules, row.Why, row.By);
        }, stop);
}
