using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ApiAccess.Actions;

/// <summary>Makes a key for a merchant's own systems. The answer is the only time anybody sees it.</summary>
/// <remarks>Refuses: request.invalid, keys.too_many. Tells: key.made.</remarks>
internal sealed class MakeKey(Writer writer)
{
    /// <summary>Live keys a merchant may have.</summary>
    public const int Most = 10;

    /// <summary>What it is for.</summary>
    /// <param name="Name">1–30 characters.</param>
    public sealed record Request(string? Name);

    /// <summary>The new key, whole.</summary>
    public sealed record Made(KeySheet Sheet, string Secret);

    /// <summary>Makes.</summary>
    public Task<Outcome<Made>> RunAsync(Caller caller, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<Made>(caller, ApiAccessPermissions.Keys, async write =>
        {
            if (new Guard().Line(ask.Name, "/name", 30).Refusal is { } wrong) return wrong;
            int live = await write.Db.ApiKeys.CountAsync(row => row.MerchantId == caller.MerchantId && row.RevokedAt == null, stop);
            if (live >= Most) return ApiAccessRefusals.TooMany(Most);
            string secret = Secrets.New("mw_");
            var key = new ApiKey
            {
                Id = write.NewId(), MerchantId = caller.MerchantId, Name = ask.Name!.Trim(), Hash = Secrets.Hash(secret), Tail = secret[^4..],
                CreatedAt = write.Now,
            };
            write.Db.ApiKeys.Add(key);
            write.Tell(caller.MerchantId, ApiAccessEvents.Key, key.Id, ApiAccessEvents.Made, new { name = key.Name, tail = key.Tail });
            return new Made(new KeySheet(key.Id, key.Name, key.Tail, key.CreatedAt, null), secret);
        }, stop);
}
