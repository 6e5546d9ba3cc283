using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Data.Crowds;
using MerchantWorkbench.Products.Operations.Domain.Crowds;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions.Crowds;

/// <summary>Keeps a crowd under a name, with what it is for and until when; or gives one that is kept other words.</summary>
/// <remarks>Refuses: request.invalid, crowds.not_found, crowds.changed_meanwhile, crowds.too_many, crowds.name_taken. Tells: crowd.saved.</remarks>
internal sealed class SaveCrowd(Writer writer)
{
    /// <summary>Crowds of one merchant.</summary>
    public const int Most = 50;

    /// <summary>The words.</summary>
    /// <param name="Name">1–20 characters, no other crowd's.</param>
    /// <param name="Purpose">What it is for, 1–100 characters.</param>
    /// <param name="Until">Its last day: today at the earliest, at most <see cref="CrowdRules.Longest"/> days ahead.</param>
    /// <param name="Version">The version the words were written on; none for a new one.</param>
    public sealed record Request(string? Name, string? Purpose, CrowdRule? Rule, DateOnly? Until, int? Version = null);

    /// <summary>Keeps.</summary>
    /// <param name="id">The crowd that is changed; null for a new one.</param>
    public Task<Outcome<CrowdSheet>> RunAsync(Caller caller, long? id, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<CrowdSheet>(caller, OperationsPermissions.Crowds, async write =>
        {
            long merchant = caller.MerchantId!.Value;
            Zone zone = await CrowdRows.ZoneAsync(write.Db, merchant, stop);
            DateOnly today = zone.Day(write.Now);
            // The merchant's crowds are counted and compared: two tabs wait for each other.
            await BehaviourBook.LockAsync(write, merchant);
            List<SavedCrowd> all = await write.Db.SavedCrowds.Where(row => row.MerchantId == merchant).ToListAsync(stop);
            SavedCrowd? crowd = all.Find(row => row.Id == id);
            if (id is not null && crowd is null) return OperationsRefusals.NoSuchCrowd;
            if (crowd is not null && crowd.Version != ask.Version) return OperationsRefusals.CrowdChangedMeanwhile;
            if (await WhatIsWrongAsync(write, merchant, ask, today) is { } wrong) return wrong;
            string name = ask.Name!.Trim();
            if (all.Exists(row => row.Name == name && row.Id != id)) return OperationsRefusals.CrowdNameTaken;
            if (crowd is null && all.Count >= Most) return OperationsRefusals.TooManyCrowds(Most);
            crowd ??= write.Db.SavedCrowds.Add(new SavedCrowd
            {
                Id = write.NewId(), MerchantId = merchant, Name = "", Purpose = "", RuleJson = "", Until = today, OverAt = write.Now, Who = [], Version = 0,
            }).Entity;
            (crowd.Name, crowd.Purpose, crowd.RuleJson, crowd.Until) = (name, ask.Purpose!.Trim(), SavedCrowd.Text(ask.Rule!), ask.Until!.Value);
            crowd.OverAt = zone.StartOf(crowd.Until.AddDays(1));
            GuestDays guests = await CrowdRows.ReadAsync(write.Db, merchant, write.Now, stop);
            crowd.Who = guests.Of(ask.Rule!).Write();
            crowd.Version++;
            write.Tell(merchant, OperationsEvents.Crowd, crowd.Id, OperationsEvents.Saved, new { name, version = crowd.Version });
            return CrowdSheet.Of(crowd, guests, today);
        }, stop);

    private static async Task<Refusal?> WhatIsWrongAsync(Write write, long merchant, Request ask, DateOnly today)
    {
        Guard guard = new Guard().Line(ask.Name, "/name", 20).Line(ask.Purpose, "/purpose", 100)
            .Check(ask.Until is not null, "/until", "field.required")
            .Check(ask.Until is null || (ask.Until >= today && ask.Until <= today.AddDays(CrowdRules.Longest)), "/until", "crowds.until", CrowdRules.Longest);
        await CrowdRows.CheckAsync(write.Db, merchant, guard, ask.Rule, write.Stop);
        return guard.Refusal;
    }
}
