using System.Diagnostics;
using System.Text.Json;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.Coupons.Actions;

/// <summary>Old pieces leave the way of claims, and nobody can tell.</summary>
public abstract class ArchivePiecesTests(Engine engine) : CouponTest(engine)
{
    /// <summary>One more than a portion.</summary>
    private protected const int Many = 501;

    private static readonly TimeSpan Age = SmallWorld.Start - OldPieces.Border(SmallWorld.Start);

    private static CouponTerms LongRunning => Some.MoneyOff with { ClaimUntil = SmallWorld.Start.AddDays(400), Total = 10_000 };

    [Fact]
    public async Task Used_and_expired_pieces_of_coupons_that_are_over_are_archived_and_no_others()
    {
        CouponSheet ended = await OutAsync(), stopped = await OutAsync(LongRunning), running = await OutAsync(LongRunning);
        CouponSheet good = await OutAsync(Some.MoneyOff with { Validity = new(DaysAfterClaim: 200) });
        PieceSheet used = await ClaimedAsync(ended, "一"), expired = await ClaimedAsync(ended, "二"), ofStopped = await ClaimedAsync(stopped);
        PieceSheet counted = await ClaimedAsync(running), usable = await ClaimedAsync(good), usedEarly = await ClaimedAsync(good, "二");
        foreach (PieceSheet piece in new[] { used, ofStopped, counted, usedEarly }) Ok(await RedeemAsync(piece.Code, 3_000));
        Ok(await World.Get<StopCoupon>().RunAsync(Noodles.Key, Id(stopped.Id)));
        World.Time.Now = ended.ClaimUntil + Age + TimeSpan.FromDays(1);

        await ArchiveAsync();
        Assert.Equal([Id(used.Id), Id(ofStopped.Id)], await ArchivedAsync([used, expired, ofStopped]));

        await World.Get<ExpirePieces>().RunAsync(default);
        await ArchiveAsync();

        Assert.Equal([Id(used.Id), Id(expired.Id), Id(ofStopped.Id)], await ArchivedAsync([used, expired, ofStopped]));
        Assert.Empty(await ArchivedAsync([counted, usable, usedEarly]));
        Refused("coupons.person_limit", await ClaimAsync(running));
        Ok(await RedeemAsync(usable.Code, 3_000));
    }

    [Fact]
    public async Task At_the_last_moment_of_their_time_they_stay_and_a_microsecond_later_they_go()
    {
        CouponSheet ended = await OutAsync(), stopped = await OutAsync();
        PieceSheet ofEnded = await ClaimedAsync(ended), ofStopped = await ClaimedAsync(stopped);
        foreach (PieceSheet piece in new[] { ofEnded, ofStopped }) Ok(await RedeemAsync(piece.Code, 3_000));
        Ok(await World.Get<StopCoupon>().RunAsync(Noodles.Key, Id(stopped.Id)));
        foreach ((PieceSheet piece, DateTimeOffset over) in new[] { (ofStopped, ofStopped.ValidUntil), (ofEnded, ended.ClaimUntil) })
        {
            World.Time.Now = over + Age;
            await ArchiveAsync();
            Assert.Empty(await ArchivedAsync([piece]));
            World.Time.Pass(TimeSpan.FromMicroseconds(1));
            await ArchiveAsync();
            Assert.Single(await ArchivedAsync([piece]));
        }
    }

    [Fact]
    public async Task Everybody_reads_the_same_before_and_after()
    {
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { PerPerson = 2, UsesPerPiece = 2 }), running = await OutAsync(LongRunning);
        PieceSheet[] mine = [Ok(await ClaimByPhoneAsync(coupon)), Ok(await ClaimByPhoneAsync(coupon)), Ok(await ClaimByPhoneAsync(running))];
        PieceSheet given = await ClaimedAsync(coupon), test = Ok(await World.Get<TakeTestPiece>().RunAsync(Noodles.People[Role.Owner], Id(coupon.Id)));
        RedeemPiece.Receipt[] uses =
        [
            Ok(await RedeemAsync(mine[0].Code, 3_000)), Ok(await RedeemAsync(mine[0].Code, 4_000)), Ok(await RedeemAsync(mine[1].Code, 5_000)),
            Ok(await RedeemAsync(given.Code, 6_000)), Ok(await RedeemAsync(test.Code, 7_000)),
        ];
        Ok(await ReverseAsync(uses[3]));
        World.Time.Now = coupon.ClaimUntil + Age + TimeSpan.FromDays(1);
        await World.Get<ExpirePieces>().RunAsync(default);
        PieceSheet[] old = [mine[0], mine[1], given, test];
        string[] before = await SeenAsync(coupon, [.. old, mine[2]], uses);

        await ArchiveAsync();

        Assert.Equal(old.Length, (await ArchivedAsync(old)).Count);
        Assert.Equal(before, await SeenAsync(coupon, [.. old, mine[2]], uses));
        Refused("pieces.already_redeemed", await RedeemAsync(mine[0].Code, 3_000));
        Refused("pieces.expired", await RedeemAsync(mine[1].Code, 3_000));
        Refused("redemptions.too_late", await ReverseAsync(uses[0]));
        Assert.Equal(["claimed", "redeemed", "reversed", "expired"], (await NowAsync(given)).History!.Select(step => step.Kind));
    }

    [Fact]
    public async Task Claims_go_on_while_it_runs()
    {
        PieceSheet[] old = await OldAsync();
        CouponSheet running = await OutAsync(LongRunning with { ClaimFrom = SmallWorld.Start.AddDays(1) });
        Task job = Task.Run(ArchiveAsync);
        TimeSpan slowest = TimeSpan.Zero;
        int claims = 0;
        for (; !job.IsCompleted; claims++)
        {
            long begun = Stopwatch.GetTimestamp();
            Ok(await ClaimAsync(running, $"人{claims}"));
            slowest = Stopwatch.GetElapsedTime(begun) is var took && took > slowest ? took : slowest;
        }
        await job;
        Assert.True(claims > 0, "nobody claimed: nothing was tried");
        Figure.Report($"archive.slowest-claim-beside.{World.Database.Provider}", slowest.TotalMilliseconds, "ms");
        Assert.Equal(claims, (await NowAsync(running)).Claimed);
        Assert.Equal(Many, (await ArchivedAsync(old)).Count);
    }

    /// <summary>At one of its pieces the database says no, as it would say nothing more to a program that is killed.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(Many - 1, Many - 1)]
    public async Task A_run_that_breaks_off_leaves_whole_portions_and_the_next_one_goes_on_from_there(int at, int left)
    {
        PieceSheet stranger = Ok(await ClaimAsync(await OutAsync(Some.MoneyOff with { ClaimUntil = SmallWorld.Start.AddDays(9) })));
        PieceSheet[] old = await OldAsync();
        Piece twin = await RowAsync(old[at]), before = await RowAsync(stranger);
        await PutAsync(before.Id, twin.CouponId, twin.Holder, true);

        await Assert.ThrowsAnyAsync<Exception>(ArchiveAsync);
        Assert.Equal(left, (await ArchivedAsync(old)).Count);

        await PutAsync(before.Id, before.CouponId, before.Holder, false);
        Assert.Empty(await World.BrokenAsync());
        await ArchiveAsync();
        Assert.Equal(Many, (await ArchivedAsync(old)).Count);
    }

    [Fact]
    public async Task Running_twice_does_nothing_more()
    {
        PieceSheet[] old = await OldAsync();
        await ArchiveAsync();
        await PutAsync(Id(old[0].Id), (await RowAsync(old[0])).CouponId, (await RowAsync(old[0])).Holder, false);

        // A coupon whose newest piece is archived is not looked through again.
        await ArchiveAsync();

        Assert.Equal(Many - 1, (await ArchivedAsync(old)).Count);
    }

    [Fact]
    public async Task A_test_that_was_taken_from_the_draft_and_is_good_for_longer_stays_and_keeps_nobody_back()
    {
        CouponSheet draft = await DraftedAsync(Some.MoneyOff with { Validity = new(DaysAfterClaim: 365) });
        PieceSheet test = Ok(await World.Get<TakeTestPiece>().RunAsync(Noodles.People[Role.Owner], Id(draft.Id)));
        Ok(await World.Get<EditCoupon>().RunAsync(Noodles.Key, Id(draft.Id), Some.MoneyOff));
        CouponSheet coupon = Ok(await World.Get<SubmitCoupon>().RunAsync(Noodles.Key, Id(draft.Id)));
        PieceSheet piece = await ClaimedAsync(coupon);
        World.Time.Now = coupon.ClaimUntil + Age + TimeSpan.FromDays(1);
        await World.Get<ExpirePieces>().RunAsync(default);

        await ArchiveAsync();

        Assert.Equal([Id(piece.Id)], await ArchivedAsync([test, piece]));
        Ok(await RedeemAsync(test.Code, 3_000));
    }

    private protected Task ArchiveAsync() => World.Get<ArchivePieces>().RunAsync(default);

    /// <summary>Pieces of one coupon that became old: one more than a portion, in the order of their ids.</summary>
    private protected async Task<PieceSheet[]> OldAsync()
    {
        CouponSheet coupon = await OutAsync(Some.MoneyOff with { Total = Many });
        Outcome<PieceSheet>[] taken = await Task.WhenAll(Enumerable.Range(0, Many).Select(at => ClaimAsync(coupon, $"客{at}")));
        World.Time.Now = coupon.ClaimUntil + Age + TimeSpan.FromDays(1);
        await World.Get<ExpirePieces>().RunAsync(default);
        return [.. taken.Select(Ok).OrderBy(piece => Id(piece.Id))];
    }

    /// <summary>Which of them are archived.</summary>
    private protected Task<List<long>> ArchivedAsync(PieceSheet[] pieces)
    {
        long[] ids = [.. pieces.Select(piece => Id(piece.Id))];
        return World.InTablesAsync(db => db.Pieces.Where(row => ids.Contains(row.Id) && row.IsArchived).Select(row => row.Id).Order().ToListAsync());
    }

    private Task<Piece> RowAsync(PieceSheet piece) => World.InTablesAsync(db => db.Pieces.AsNoTracking().SingleAsync(row => row.Id == Id(piece.Id)));

    private Task PutAsync(long piece, long coupon, string holder, bool isArchived) => World.InTablesAsync(db => db.Database.ExecuteSqlAsync(
        $"UPDATE coupons_piece SET coupon_id = {coupon}, holder = {holder}, is_archived = {isArchived} WHERE id = {piece}"));

    /// <summary>All that shopper, till, merchant and integrator can see of a coupon and its pieces.</summary>
    private async Task<string[]> SeenAsync(CouponSheet coupon, PieceSheet[] pieces, RedeemPiece.Receipt[] uses)
    {
        Caller shopper = TestPlatform.Shopper(1), owner = Noodles.People[Role.Owner];
        long id = Id(coupon.Id);
        List<object?> seen = [await NowAsync(coupon), Ok(await World.Get<MeasureCoupon>().RunAsync(owner, id))];
        foreach (PieceSheet piece in pieces)
        {
            seen.Add(await NowAsync(piece));
            seen.Add((await World.Get<FindHeldPiece>().RunAsync(shopper, Id(piece.Id))).Value?.Status);
            PieceAtTill till = Ok(await World.Get<LookAtPiece>().RunAsync(owner, new(piece.Code, Noodles.Shop)));
            seen.Add(new { till.Code, till.Window, till.UsesLeft, till.LastUse, Why = till.WhyNot?.Code });
        }
        foreach (PieceStatus status in Enum.GetValues<PieceStatus>())
        {
            ListHeldPieces.Wallet wallet = Ok(await World.Get<ListHeldPieces>().RunAsync(shopper, status, 0));
            seen.Add(wallet.Pieces.Select(piece => new { piece.Id, piece.Code, piece.Status, piece.Window, piece.UsesLeft }));
            seen.Add(wallet.Counts[status]);
        }
        LookAtCoupon.Sheet page = Ok(await World.Get<LookAtCoupon>().RunAsync(shopper, id));
        seen.Add(new { page.MyPiece, Why = page.WhyNot?.Code });
        seen.Add(Ok(await World.Get<ListPieces>().RunAsync(owner, id, new PageAsk())));
        await World.Get<ExportPieces>().RunAsync(owner, id, async rows =>
        {
            await foreach (ExportPieces.Row row in rows) seen.Add(row);
        });
        foreach (RedeemPiece.Receipt used in uses) seen.Add(Ok(await World.Get<FindRedemption>().RunAsync(owner, Id(used.Id))));
        seen.Add(Ok(await World.Get<ListRedemptions>().RunAsync(owner, new(new DateOnly(2026, 3, 2)))));
        return [.. seen.Select(one => JsonSerializer.Serialize(one))];
    }
}

public sealed class ArchivePiecesOnSqliteTests() : ArchivePiecesTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ArchivePiecesOnPostgreSqlTests() : ArchivePiecesTests(Engine.PostgreSql)
{
    [Fact]
    public async Task Two_copies_that_run_it_at_once_do_it_once()
    {
        PieceSheet[] old = await OldAsync();
        await using SmallWorld there = World.AnotherCopy();
        await Task.WhenAll(Task.Run(ArchiveAsync), Task.Run(() => there.Get<ArchivePieces>().RunAsync(default)));
        Assert.Equal(Many, (await ArchivedAsync(old)).Count);
    }
}
