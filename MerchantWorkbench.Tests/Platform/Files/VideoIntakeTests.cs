using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Tests.Products.LifeAccount.Actions;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Platform.Files;

/// <summary>A video comes in part by part, whatever happens between two of them.</summary>
public abstract class VideoIntakeTests(Engine engine) : LifeTest(engine)
{
    private const int Part = 5_000;
    private static readonly byte[] Film = TinyFilm.Make();

    private VideoIntake Intake => World.Get<VideoIntake>();

    [Fact]
    public async Task A_line_that_breaks_costs_one_part_and_the_whole_is_the_film_without_its_place()
    {
        long upload = await BegunAsync(Film.Length);
        Assert.Equal(Part, Ok(await TakeAsync(upload, 0)).At);
        Assert.Equal(Part, Ok(await TakeAsync(upload, 0)).At);
        Assert.Equal(Part, Ok(await TakeAsync(upload, Part * 2)).At);
        await Assert.ThrowsAsync<OperationCanceledException>(() => Intake.TakeAsync(
            Noodles.Key, LifePermissions.Write, upload, Part, new Broken(Film[Part..(Part + 100)]), new CancellationToken(false)));
        Assert.Equal(Part, Ok(await Intake.FindAsync(Noodles.Key, LifePermissions.Write, upload)).At);

        await World.RestartAsync();
        for (int at = Part; at < Film.Length; at += Part) Ok(await TakeAsync(upload, at));

        VideoIntake.Progress whole = Ok(await Intake.FindAsync(Noodles.Key, LifePermissions.Write, upload));
        Assert.Equal(("video/mp4", 64, 3_000, (long)Film.Length), (whole.File!.Type, whole.File.Width, whole.File.Milliseconds, whole.File.Bytes));
        Assert.Equal(whole.File.Id, Ok(await TakeAsync(upload, 0)).File!.Id);
        (string path, string type) = (await World.Get<FileStore>().FindAsync(whole.File.Path, default))!.Value;
        byte[] kept = await File.ReadAllBytesAsync(path);
        Assert.Equal((Film.Length, "video/mp4"), (kept.Length, type));
        Assert.DoesNotContain(TinyFilm.Place, System.Text.Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_send_the_same_part_at_once_one_is_kept()
    {
        long upload = await BegunAsync(Film.Length);
        Outcome<VideoIntake.Progress>[] both = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TakeAsync(upload, 0))));
        Assert.All(both, one => Assert.True(one.Refusal is null or { Code: "files.upload_busy" }));
        Assert.Equal(Part, Ok(await Intake.FindAsync(Noodles.Key, LifePermissions.Write, upload)).At);
    }

    [Fact]
    public async Task After_a_kill_between_the_last_byte_and_the_answer_asking_again_finishes_it_once()
    {
        long upload = await BegunAsync(Film.Length);
        string path = await World.InTablesAsync(db => db.IncomingVideos.Where(row => row.Id == upload).Select(row => row.Path).SingleAsync());
        string place = World.Get<FileStore>().Place(path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        await File.WriteAllBytesAsync(place, Film);
        Assert.Null(Ok(await Intake.FindAsync(Noodles.Key, LifePermissions.Write, upload)).File);
        long file = Ok(await Intake.TakeAsync(Noodles.Key, LifePermissions.Write, upload, Film.Length, new MemoryStream())).File!.Id;
        Assert.Equal(file, Ok(await Intake.TakeAsync(Noodles.Key, LifePermissions.Write, upload, Film.Length, new MemoryStream())).File!.Id);
    }

    [Fact]
    public async Task What_is_no_film_too_long_or_written_so_that_phones_cannot_play_it_is_refused_and_forgotten()
    {
        foreach ((byte[] bytes, string code) in new[]
        {
            (Dot.Png, "files.not_video"), (Film[..^1], "files.not_video"), (TinyFilm.Make(codec: "hvc1"), "files.video_codec"),
            (TinyFilm.Make(7, 1, hold: 43 + 1), "files.video_too_long"),
        })
        {
            long upload = await BegunAsync(bytes.Length);
            Assert.Equal("/video " + code, Wrong(Refused("request.invalid",
                await Intake.TakeAsync(Noodles.Key, LifePermissions.Write, upload, 0, new MemoryStream(bytes)))));
            Refused("files.no_such_upload", await Intake.FindAsync(Noodles.Key, LifePermissions.Write, upload));
        }
        Assert.Empty(await World.InTablesAsync(db => db.Files.Where(file => file.Type == StoredFile.Video).ToListAsync()));
    }

    [Fact]
    public async Task More_than_was_announced_is_not_kept()
    {
        long upload = await BegunAsync(100);
        Assert.Equal(0, Ok(await TakeAsync(upload, 0)).At);
    }

    [Fact]
    public async Task Nobody_reaches_the_upload_of_another_and_rights_are_asked()
    {
        long upload = await BegunAsync(Film.Length);
        Refused("files.no_such_upload", await Intake.FindAsync(Pets.Key, LifePermissions.Write, upload));
        Refused("files.no_such_upload", await Intake.TakeAsync(Pets.Key, LifePermissions.Write, upload, 0, new MemoryStream(Film)));
        Caller till = Noodles.People[Role.Cashier];
        Refused("request.forbidden", await Intake.BeginAsync(till, LifePermissions.Write, 10));
        Refused("request.forbidden", await Intake.TakeAsync(till, LifePermissions.Write, upload, 0, new MemoryStream(Film)));
    }

    [Fact]
    public async Task Too_large_and_too_many_at_once_are_told_before_a_byte_is_sent()
    {
        Refused("files.too_large", await Intake.BeginAsync(Noodles.Key, LifePermissions.Write, VideoIntake.MostBytes + 1));
        Refused("files.too_large", await Intake.BeginAsync(Noodles.Key, LifePermissions.Write, 0));
        for (int at = 0; at < 5; at++) await BegunAsync(100);
        Refused("files.too_many_uploads", await Intake.BeginAsync(Noodles.Key, LifePermissions.Write, 100));
        Ok(await Intake.BeginAsync(Pets.Key, LifePermissions.Write, 100));
    }

    [Fact]
    public async Task What_did_not_arrive_within_a_day_is_forgotten_and_what_did_stays()
    {
        long lost = await BegunAsync(Film.Length), come = await BegunAsync(Film.Length);
        Ok(await TakeAsync(lost, 0));
        StoredFile film = Ok(await Intake.TakeAsync(Noodles.Key, LifePermissions.Write, come, 0, new MemoryStream(Film))).File!;
        string path = await World.InTablesAsync(db => db.IncomingVideos.Where(row => row.Id == lost).Select(row => row.Path).SingleAsync());
        SweepUploads sweep = new(World.Get<Writer>(), World.Get<FileStore>());
        World.Time.Pass(SweepUploads.Patience);
        await sweep.RunAsync(default);
        Assert.Equal(Part, Ok(await Intake.FindAsync(Noodles.Key, LifePermissions.Write, lost)).At);
        World.Time.Pass(TimeSpan.FromSeconds(1));
        await sweep.RunAsync(default);
        Refused("files.no_such_upload", await Intake.FindAsync(Noodles.Key, LifePermissions.Write, lost));
        Assert.False(File.Exists(World.Get<FileStore>().Place(path)));
        Assert.NotNull(await World.Get<FileStore>().FindAsync(film.Path, default));
    }

    private async Task<long> BegunAsync(long bytes) => Id(Ok(await Intake.BeginAsync(Noodles.Key, LifePermissions.Write, bytes)).Id);

    private Task<Outcome<VideoIntake.Progress>> TakeAsync(long upload, int at) =>
        Intake.TakeAsync(Noodles.Key, LifePermissions.Write, upload, at, new MemoryStream(Piece(at)));

    private static byte[] Piece(int at) => Film[at..Math.Min(Film.Length, at + Part)];

    /// <summary>A line that breaks in the middle of a part.</summary>
    private sealed class Broken(byte[] bytes) : MemoryStream(bytes)
    {
        private bool isOver;

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            if (isOver) throw new OperationCanceledException();
            isOver = true;
            WriteTo(destination);
            throw new OperationCanceledException();
        }
    }
}

public sealed class VideoIntakeOnSqliteTests() : VideoIntakeTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class VideoIntakeOnPostgreSqlTests() : VideoIntakeTests(Engine.PostgreSql);
