using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Bench.Opponents;

/// <summary>The tables an ordinary program would have for the same promise: fewer indexes than ours, the same rows for a claim.</summary>
internal sealed class NaiveDb(DbContextOptions<NaiveDb> options) : DbContext(options)
{
    public const long Coupon = 1;

    public DbSet<NaiveKey> Keys => Set<NaiveKey>();

    public DbSet<NaiveCoupon> Coupons => Set<NaiveCoupon>();

    public DbSet<NaivePiece> Pieces => Set<NaivePiece>();

    public DbSet<NaiveAnswer> Answers => Set<NaiveAnswer>();

    public DbSet<NaiveEvent> Events => Set<NaiveEvent>();

    public static string Address(string folder) => $"Data Source={Path.Combine(Directory.CreateDirectory(folder).FullName, "naive.db")}";

    /// <summary>Tables, one key and one coupon. Each connection is durable: FULL is what the SQLite of this program is built with.</summary>
    public void Prepare()
    {
        Database.EnsureCreated();
        Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL");
        Keys.Add(new NaiveKey { Id = 1, MerchantId = 1, Hash = NaiveServer.Hash("bench") });
        DateTime now = DateTime.UtcNow;
        Coupons.Add(new NaiveCoupon
        {
            Id = Coupon, MerchantId = 1, Total = 10_000_000, PerPerson = 1, HoldFen = 500, Stage = "open",
            ClaimFrom = now.AddHours(-1), ClaimUntil = now.AddDays(1),
        });
        SaveChanges();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<NaiveKey>().HasIndex(row => row.Hash).IsUnique();
        modelBuilder.Entity<NaivePiece>().HasIndex(row => new { row.MerchantId, row.Code }).IsUnique();
        modelBuilder.Entity<NaivePiece>().HasIndex(row => new { row.CouponId, row.Holder });
        modelBuilder.Entity<NaiveAnswer>().HasKey(row => new { row.Scope, row.Key });
        modelBuilder.Entity<NaiveEvent>().HasIndex(row => row.SubjectId);
    }
}

internal sealed class NaiveKey
{
    public long Id { get; set; }

    public long MerchantId { get; set; }

    public string Hash { get; set; } = "";
}

internal sealed class NaiveCoupon
{
    public long Id { get; set; }

    public long MerchantId { get; set; }

    public int Total { get; set; }

    public int Claimed { get; set; }

    public int PerPerson { get; set; }

    public long HoldFen { get; set; }

    public long HeldFen { get; set; }

    public long? BudgetFen { get; set; }

    public string Stage { get; set; } = "";

    public DateTime ClaimFrom { get; set; }

    public DateTime ClaimUntil { get; set; }
}

internal sealed class NaivePiece
{
    public long Id { get; set; }

    public long MerchantId { get; set; }

    public long CouponId { get; set; }

    public string Holder { get; set; } = "";

    public string Code { get; set; } = "";

    public DateTime ClaimedAt { get; set; }

    public DateTime ValidFrom { get; set; }

    public DateTime ValidUntil { get; set; }

    public int UsesLeft { get; set; }

    public long HeldFen { get; set; }

    public string Status { get; set; } = "";
}

internal sealed class NaiveAnswer
{
    public string Scope { get; set; } = "";

    public string Key { get; set; } = "";

    public string Request { get; set; } = "";

    public int Status { get; set; }

    public string Body { get; set; } = "";

    public DateTime At { get; set; }
}

internal sealed class NaiveEvent
{
    public long Id { get; set; }

    public long MerchantId { get; set; }

    public string Subject { get; set; } = "";

    public long SubjectId { get; set; }

    public string Kind { get; set; } = "";

    public DateTime At { get; set; }

    public string Actor { get; set; } = "";

    public string Data { get; set; } = "";
}
