using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>The codes of this database: made from rising serials with the database's own key, and found again by them.</summary>
internal sealed class PieceCodes(Reader reader, Changes changes)
{
    private const string KeySetting = "coupons.code_key";

    /// <summary>More than are asked for, since one in many millions is a merchant's own already.</summary>
    private const int Spare = 4;

    private readonly HashSet<long> ownless = [];
    private CodeCipher? cipher;
    private long last, version = -1;

    /// <summary>Codes that no piece of any merchant has; whether one is among a merchant's own is asked by <see cref="OwnAsync"/>.</summary>
    /// <remarks>
    /// SQLite has one writer: the next serial is one more than the last. On PostgreSQL a sequence hands them out, so that copies of the program do
    /// not wait for each other.
    /// </remarks>
    public async Task<Queue<NewCode>> MakeAsync(WorkbenchDb db, int count, CancellationToken stop)
    {
        CodeCipher key = await CipherAsync(stop);
        List<long> serials;
        if (db.Database.IsSqlite())
        {
            await RememberAsync(db, stop);
            serials = [.. Enumerable.Range(1, count + Spare).Select(_ => ++last)];
        }
        else serials = await db.Database.SqlQuery<long>(
            $"SELECT nextval('coupons_piece_serial') AS \"Value\" FROM generate_series(1, {count + Spare})").ToListAsync(stop);
        return new Queue<NewCode>(key.Codes(serials).Zip(serials, (code, serial) => new NewCode(code, serial)));
    }

    /// <summary>One code that the merchant has nowhere.</summary>
    public async Task<NewCode> MakeOneAsync(WorkbenchDb db, long merchant, CancellationToken stop)
    {
        Queue<NewCode> made = await MakeAsync(db, 1, stop);
        HashSet<(long, string)> own = await OwnAsync(db, [merchant], [.. made.Select(code => code.Code)], stop);
        return made.First(code => !own.Contains((merchant, code.Code)));
    }

    /// <summary>Of some codes those that merchants brought along themselves, or that an older version of the program made.</summary>
    public async Task<HashSet<(long Merchant, string Code)>> OwnAsync(WorkbenchDb db, IEnumerable<long> all, string[] codes, CancellationToken stop)
    {
        long[] merchants = [.. all.Where(merchant => !ownless.Contains(merchant))];
        if (merchants.Length == 0) return [];
        IQueryable<UploadedCode> uploaded = db.UploadedCodes.Where(row => merchants.Contains(row.MerchantId));
        IQueryable<Piece> older = db.Pieces.Where(row => row.Serial == null && merchants.Contains(row.MerchantId));
        if (changes.IsExact && !await uploaded.AnyAsync(stop) && !await older.AnyAsync(stop)) ownless.UnionWith(merchants);
        return
        [
            .. (await uploaded.Where(row => codes.Contains(row.Code)).Select(row => new { row.MerchantId, row.Code })
                .Union(older.Where(row => codes.Contains(row.Code)).Select(row => new { row.MerchantId, row.Code })).ToListAsync(stop))
                .Select(row => (row.MerchantId, row.Code)),
        ];
    }

    /// <summary>The pieces behind some codes of one or several merchants; who asks compares merchant and code.</summary>
    public async Task<List<Piece>> FindAsync(WorkbenchDb db, long[] merchants, string[] codes, CancellationToken stop)
    {
        CodeCipher key = await CipherAsync(stop);
        long?[] serials = [.. key.SerialsOf(codes)];
        List<Piece> found = await db.Pieces.AsNoTracking()
            .Where(row => row.Serial == null && merchants.Contains(row.MerchantId) && codes.Contains(row.Code)).ToListAsync(stop);
        if (serials.Length > 0)
            found.AddRange(await db.Pieces.AsNoTracking().Where(row => serials.Contains(row.Serial) && merchants.Contains(row.MerchantId)).ToListAsync(stop));
        return found;
    }

    /// <summary>
    /// What the writer knows from its last group stays true while nobody wrote by another door: the last serial, and which merchants brought no
    /// codes along.
    /// </summary>
    private async Task RememberAsync(WorkbenchDb db, CancellationToken stop)
    {
        long now = changes.Version;
        if (now == version) return;
        ownless.Clear();
        last = await db.Pieces.IgnoreQueryFilters() // allowed: serials rise over all merchants
            .Where(row => row.Serial != null).OrderByDescending(row => row.Serial).Select(row => row.Serial).FirstOrDefaultAsync(stop) ?? -1;
        version = now;
    }

    private async Task<CodeCipher> CipherAsync(CancellationToken stop) => cipher ??= new CodeCipher(Convert.FromHexString(
        await reader.RunAsync(db => db.Settings.Where(row => row.Name == KeySetting).Select(row => row.Value).SingleAsync(stop), stop)));
}
