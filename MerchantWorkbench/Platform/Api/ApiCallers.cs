using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Api;

/// <summary>Finds out who a bearer key or token belongs to.</summary>
public sealed class ApiCallers(Reader reader, Changes changes)
{
    private readonly Remembered<string, Caller> known = new(changes);

    /// <summary>The caller behind the Authorization header; null when it is missing, malformed, unknown or revoked.</summary>
    public Task<Caller?> WhoAsync(string? authorization, CancellationToken stop)
    {
        const string scheme = "Bearer ";
        if (authorization is null || authorization.Length > 200 ||
            !authorization.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return Task.FromResult<Caller?>(null);
        string hash = Secrets.Hash(authorization[scheme.Length..].Trim());
        return known.FindAsync(hash, () => reader.RunAsync(async db =>
            await KeyAsync(db, hash, stop) ?? (await db.ShopperTokens.FirstOrDefaultAsync(row => row.Hash == hash, stop) is { } shopper ?
                Caller.Shopper(shopper.Device) : null), stop));
    }

    private static async Task<Caller?> KeyAsync(WorkbenchDb db, string hash, CancellationToken stop)
    {
        if (await db.ApiKeys.FirstOrDefaultAsync(row => row.Hash == hash && row.RevokedAt == null, stop) is not { } key) return null;
        if (key.MerchantId is { } merchant) return Caller.Key(key.Id, key.Name, merchant);
        string? name = await db.Users.Where(person => person.Id == key.PersonId && person.StaffDisabledAt == null).Select(person => person.Name)
            .FirstOrDefaultAsync(stop);
        return name is null ? null : Caller.Staff(key.PersonId!.Value, name);
    }
}
