using System.Security.Cryptography;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Files;

/// <summary>
/// Takes videos part by part. A part is kept whole or not at all, and the sender asks how far it came: cut anywhere, killed anywhere, it goes on from there.
/// </summary>
public sealed class VideoIntake(Writer writer, Reader reader, FileStore files)
{
    /// <summary>Largest video in bytes: five minutes of a phone's picture.</summary>
    public const long MostBytes = 200L * 1024 * 1024;

    /// <summary>Largest part in bytes.</summary>
    public const int MostPart = 4 * 1024 * 1024;

    /// <summary>Longest video.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>What one merchant may keep, in bytes, and have on its way at once.</summary>
    public const long MostKept = 4L * 1024 * 1024 * 1024;
    private const int MostOnTheWay = 5;

    /// <summary>Cameras round.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>How far a video came.</summary>
    /// <param name="At">Bytes that are kept; the next part begins there.</param>
    /// <param name="File">The whole, once it is.</param>
    public sealed record Progress(string Id, long At, [property: System.Text.Json.Serialization.JsonIgnore] StoredFile? File)
    {
        /// <summary>The whole as its sender hears of it.</summary>
        public FileSheet? Film => File is null ? null : FileSheet.Of(File);
    }

    /// <summary>What an unknown or foreign number hears.</summary>
    public static Refusal NotFound { get; } = new("files.no_such_upload", RefusalKind.NotFound);

    private static Refusal TooLarge { get; } = new("files.too_large", RefusalKind.TooLarge, MostBytes / 1024 / 1024);

    /// <summary>Begins one.</summary>
    /// <returns>Where to send it; files.too_large; files.too_many_videos; files.too_many_uploads.</returns>
    public Task<Outcome<Progress>> BeginAsync(Caller caller, Permission permission, long bytes, CancellationToken stop = default) =>
        writer.RunAsync<Progress>(caller, permission, async write =>
        {
            if (bytes is < 1 or > MostBytes) return TooLarge;
            long merchant = caller.MerchantId!.Value, kept = await write.Db.Files.Where(row => row.Type == StoredFile.Video).SumAsync(row => row.Bytes, stop);
            if (kept + bytes > MostKept) return new Refusal("files.too_many_videos", RefusalKind.Conflict, MostKept / 1024 / 1024 / 1024);
            if (await write.Db.IncomingVideos.CountAsync(row => row.FileId == null, stop) >= MostOnTheWay)
                return new Refusal("files.too_many_uploads", RefusalKind.Conflict, MostOnTheWay);
            var incoming = new IncomingVideo
            {
                Id = write.NewId(), MerchantId = merchant, Path = RandomNumberGenerator.GetHexString(32, lowercase: true), Bytes = bytes,
                CreatedAt = write.Now,
            };
            write.Db.IncomingVideos.Add(incoming);
            return new Progress(Ids.Text(incoming.Id), 0, null);
        }, stop);

    /// <summary>How far one came.</summary>
    /// <returns>files.no_such_upload for what is unknown, another's, or was refused.</returns>
    public Task<Outcome<Progress>> FindAsync(Caller caller, Permission permission, long id, CancellationToken stop = default) =>
        reader.RunAsync<Progress>(caller, permission, async db =>
        {
            if (await db.IncomingVideos.FirstOrDefaultAsync(row => row.Id == id, stop) is not { } incoming) return NotFound;
            if (incoming.FileId is { } done) return new Progress(Ids.Text(id), incoming.Bytes, await db.Files.SingleAsync(row => row.Id == done, stop));
            return new Progress(Ids.Text(id), Length(files.Place(incoming.Path)), null);
        }, stop);

    /// <summary>Takes a part. What does not begin where the last one ended is not taken, and the answer says where to go on.</summary>
    /// <returns>files.no_such_upload; files.upload_busy while another part of it is being taken; files.no_room; of the whole also files.not_video,
    /// files.video_codec, files.video_too_long, after which it is forgotten.</returns>
    public async Task<Outcome<Progress>> TakeAsync(Caller caller, Permission permission, long id, long at, Stream part, CancellationToken stop = default)
    {
        if (!(await FindAsync(caller, permission, id, stop)).Is(out Progress? before, out Refusal? no)) return no;
        if (before.File is not null) return before;
        IncomingVideo incoming = await reader.RunAsync(db => db.IncomingVideos.SingleAsync(row => row.Id == id, stop), stop);
        (string path, long bytes) = (incoming.Path, incoming.Bytes);
        if (!TryOpen(files.Place(path), out FileStream? file)) return new Refusal("files.upload_busy", RefusalKind.Conflict);
        await using (file)
        {
            if (file.Length == at && at < bytes && !await TryAppendAsync(file, part, bytes - at, stop)) return new Refusal("files.no_room", RefusalKind.Busy);
            if (file.Length < bytes) return before with { At = file.Length };
            if (Check(file) is { } wrong) return await ForgetAsync(caller, permission, id, path, wrong, stop);
            Mp4 film = Mp4.Read(file)!;
            Mp4.Blank(file);
            file.Flush(flushToDisk: true);
            return await KeepAsync(caller, permission, id, film, stop);
        }
    }

    private static Refusal? Check(FileStream file) => Mp4.Read(file) switch
    {
        null => Refusal.Invalid(new FieldRefusal("/video", "files.not_video")),
        { PlaysEverywhere: false } => Refusal.Invalid(new FieldRefusal("/video", "files.video_codec")),
        { } film when film.Milliseconds > (Longest + Grace).TotalMilliseconds =>
            Refusal.Invalid(new FieldRefusal("/video", "files.video_too_long", (int)Longest.TotalMinutes)),
        _ => null,
    };

    /// <summary>The whole becomes a file; told twice, it is the same one.</summary>
    private Task<Outcome<Progress>> KeepAsync(Caller caller, Permission permission, long id, Mp4 film, CancellationToken stop) =>
        writer.RunAsync<Progress>(caller, permission, async write =>
        {
            IncomingVideo incoming = await write.Db.IncomingVideos.SingleAsync(row => row.Id == id, stop);
            var file = new StoredFile
            {
                Id = write.NewId(), MerchantId = incoming.MerchantId, Path = incoming.Path, Type = StoredFile.Video, Width = film.Width, Height = film.Height,
                Milliseconds = film.Milliseconds, Bytes = incoming.Bytes, CreatedAt = write.Now,
            };
            write.Db.Files.Add(file);
            incoming.FileId = file.Id;
            return new Progress(Ids.Text(id), incoming.Bytes, file);
        }, stop);

    private async Task<Refusal> ForgetAsync(Caller caller, Permission permission, long id, string path, Refusal why, CancellationToken stop)
    {
        // What is done here is not what the sender hears.
        await writer.RunAsync<Done>(caller with { Retry = null }, permission, async write =>
        {
            await write.Db.IncomingVideos.Where(row => row.Id == id && row.FileId == null).ExecuteDeleteAsync(stop);
            return default(Done);
        }, stop);
        File.Delete(files.Place(path));
        return why;
    }

    /// <returns>False when the disk is full; then nothing of the part is kept.</returns>
    private static async Task<bool> TryAppendAsync(FileStream file, Stream part, long room, CancellationToken stop)
    {
        long before = file.Length;
        try
        {
            file.Position = before;
            await part.CopyToAsync(file, stop);
            await file.FlushAsync(stop);
            if (file.Length - before > room) file.SetLength(before);
            return true;
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            file.SetLength(before);
            if (failure is OperationCanceledException) throw;
            return false;
        }
    }

    /// <summary>One at a time: a part that was sent twice must not be written twice.</summary>
    private static bool TryOpen(string place, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FileStream? file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        try
        {
            file = new FileStream(place, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, useAsync: true);
            return true;
        }
        catch (IOException)
        {
            file = null;
            return false;
        }
    }

    private static long Length(string place) => File.Exists(place) ? new FileInfo(place).Length : 0;
}
