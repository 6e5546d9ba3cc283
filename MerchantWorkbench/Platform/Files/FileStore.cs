using System.Security.Cryptography;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Files;

/// <summary>Keeps uploaded files below the data directory, under random names, and finds them again.</summary>
public sealed class FileStore(Writer writer, Reader reader, WorkbenchSettings settings)
{
    /// <summary>Largest picture in bytes.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    /// <summary>Pictures one merchant may keep.</summary>
    public const int MostFiles = 2_000;

    /// <summary>What stands behind the name of a picture's smaller sizes.</summary>
    internal const string Small = "-s", Medium = "-m";

    /// <summary>What a larger one hears.</summary>
    public static Refusal TooLarge { get; } = new("files.too_large", RefusalKind.TooLarge, MostBytes / 1024 / 1024);

    private string Folder => Path.Combine(settings.DataDirectory, "uploads");

    /// <summary>Where the bytes of a random name lie.</summary>
    public string Place(string path) => Path.Combine(Folder, path);

    /// <summary>Checks and stores a picture for the caller's merchant.</summary>
    /// <returns>The file; files.too_large, files.not_picture, files.too_many_pixels, files.too_many.</returns>
    public Task<Outcome<StoredFile>> StoreAsync(Caller caller, Permission permission, byte[] bytes, CancellationToken stop = default) =>
        StoreAsync(caller, permission, bytes, new SmallerSizes(), file => file, stop);

    /// <summary>Checks and stores a picture with its smaller sizes.</summary>
    /// <param name="tell">What the sender hears: it is kept as the answer in the same transaction.</param>
    /// <returns>What is told; files.too_large, files.not_picture, files.too_many_pixels, files.size_wrong, files.too_many.</returns>
    public async Task<Outcome<T>> StoreAsync<T>(
        Caller caller, Permission permission, byte[] bytes, SmallerSizes smaller, Func<StoredFile, T> tell, CancellationToken stop = default)
    {
        if (await WhyNotAsync(caller, permission, stop) is { } no) return no;
        if (bytes.Length > MostBytes) return TooLarge;
        if (Picture.Read(bytes) is not { } picture) return Refusal.Invalid(new FieldRefusal("/picture", "files.not_picture"));
        if (picture.IsTooLarge) return Refusal.Invalid(new FieldRefusal("/picture", "files.too_many_pixels",
            Picture.MostPixels.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)));
        if (smaller.WhatIsWrong(picture) is { } wrong) return wrong;
        byte[]? Clean(byte[]? size) => size is null ? null : Picture.WithoutMetadata(size, picture.Type);
        return await KeepAsync(caller, permission, Clean(bytes)!, new SmallerSizes(Clean(smaller.Small), Clean(smaller.Medium)), picture, tell, stop);
    }

    /// <summary>Checks and stores a video's captions, written anew.</summary>
    /// <returns>The file; files.not_captions, files.too_many.</returns>
    public Task<Outcome<StoredFile>> StoreCaptionsAsync(Caller caller, Permission permission, byte[] bytes, CancellationToken stop = default) =>
        StoreCaptionsAsync(caller, permission, bytes, file => file, stop);

    /// <summary>The same; <paramref name="tell"/> says what the sender hears.</summary>
    public async Task<Outcome<T>> StoreCaptionsAsync<T>(
        Caller caller, Permission permission, byte[] bytes, Func<StoredFile, T> tell, CancellationToken stop = default)
    {
        if (await WhyNotAsync(caller, permission, stop) is { } no) return no;
        if (bytes.Length > WebVtt.MostBytes || WebVtt.Read(bytes) is not { } captions)
            return Refusal.Invalid(new FieldRefusal("/captions", "files.not_captions"));
        return await KeepAsync(
            caller, permission, System.Text.Encoding.UTF8.GetBytes(captions), new(), new(StoredFile.Captions, 0, 0), tell, stop);
    }

    /// <summary>Deletes the bytes of a file that is no longer known, with all its sizes.</summary>
    public void Delete(string path)
    {
        foreach (string size in new[] { "", Small, Medium }) File.Delete(Place(path + size));
    }

    /// <summary>The address of a file.</summary>
    public static string Address(string path) => "/files/" + path;

    /// <summary>The file behind the random name, or null.</summary>
    public Task<(string FullPath, string Type)?> FindAsync(string name, CancellationToken stop) => FindAsync(name, hidden: false, stop);

    /// <summary>The same for somebody with a right, also when nobody else is served it.</summary>
    /// <returns>Refuses: request.forbidden without the right, request.not_found.</returns>
    public async Task<Outcome<(string FullPath, string Type)>> FindHiddenAsync(
        Caller caller, Permission permission, string name, CancellationToken stop) =>
        await WhyNotAsync(caller, permission, stop) is { } no ? no
            : await FindAsync(name, hidden: true, stop) is { } file ? file : Refusal.NotFound;

    private async Task<(string FullPath, string Type)?> FindAsync(string name, bool hidden, CancellationToken stop)
    {
        string path = name.EndsWith(Small, StringComparison.Ordinal) || name.EndsWith(Medium, StringComparison.Ordinal) ? name[..^Small.Length] : name;
        if (path.Length != 32 || !path.All(char.IsAsciiHexDigitLower)) return null;
        string? type = await reader.RunAsync(
            db => db.Files.Where(row => row.Path == path && (hidden || row.HiddenAt == null)).Select(row => row.Type).FirstOrDefaultAsync(stop), stop);
        string full = Place(name);
        return type is not null && File.Exists(full) ? (full, type) : null;
    }

    /// <summary>Who may not upload learns nothing about what was sent; and nobody works on it.</summary>
    private async Task<Refusal?> WhyNotAsync(Caller caller, Permission permission, CancellationToken stop) =>
        (await reader.RunAsync<Done>(caller, permission, _ => Task.FromResult<Outcome<Done>>(default(Done)), stop)).Refusal;

    private Task<Outcome<T>> KeepAsync<T>(
        Caller caller, Permission permission, byte[] bytes, SmallerSizes smaller, Picture of, Func<StoredFile, T> tell, CancellationToken stop) =>
        writer.RunAsync<T>(caller, permission, async write =>
        {
            long merchant = caller.MerchantId!.Value;
            if (await write.Db.Files.CountAsync(row => row.MerchantId == merchant, stop) >= MostFiles)
                return new Refusal("files.too_many", RefusalKind.Conflict, MostFiles);
            var file = new StoredFile
            {
                Id = write.NewId(), MerchantId = merchant, Path = RandomNumberGenerator.GetHexString(32, lowercase: true), Type = of.Type, Width = of.Width,
                Height = of.Height, SmallWidth = Width(smaller.Small), MediumWidth = Width(smaller.Medium),
                Bytes = bytes.Length + (smaller.Small?.Length ?? 0) + (smaller.Medium?.Length ?? 0), CreatedAt = write.Now,
            };
            Directory.CreateDirectory(Folder);
            await File.WriteAllBytesAsync(Place(file.Path), bytes, stop);
            if (smaller.Small is { } small) await File.WriteAllBytesAsync(Place(file.Path + Small), small, stop);
            if (smaller.Medium is { } medium) await File.WriteAllBytesAsync(Place(file.Path + Medium), medium, stop);
            write.Db.Files.Add(file);
            return tell(file);
        }, stop);

    private static int? Width(byte[]? size) => size is null ? null : Picture.Read(size)?.Width;
}
