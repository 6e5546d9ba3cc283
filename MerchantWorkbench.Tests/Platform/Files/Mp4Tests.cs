using System.Text;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Files;

public sealed class Mp4Tests
{
    [Fact]
    public void A_film_tells_its_size_its_length_and_how_it_is_written()
    {
        Assert.Equal(new Mp4(64, 64, 3_000, "avc1"), Read(TinyFilm.Make()));
        Assert.Equal(new Mp4(32, 32, 301_000, "hvc1"), Read(TinyFilm.Make(7, 2, "hvc1", 43)));
    }

    [Fact]
    public void Cut_anywhere_it_is_no_film()
    {
        byte[] whole = TinyFilm.Make(2, 2);
        for (int length = 0; length < whole.Length; length++) Assert.Null(Read(whole[..length]));
    }

    [Fact]
    public void What_stands_behind_its_end_makes_it_no_film()
    {
        byte[] whole = TinyFilm.Make(2, 2);
        Assert.Null(Read([.. whole, .. Encoding.ASCII.GetBytes("<script>alert(1)</script>")]));
        Assert.Null(Read([.. whole, .. "PK\u0003\u0004"u8]));
        Assert.Null(Read([.. whole, .. TinyFilm.Box("html", "<script>"u8.ToArray())]));
    }

    [Fact]
    public void Whatever_one_byte_of_its_headers_becomes_it_is_decided_and_nothing_is_thrown()
    {
        byte[] whole = TinyFilm.Make(1, 1);
        int heads = whole.Length - 400;
        for (int at = 0; at < heads; at++)
            foreach (byte other in new byte[] { 0, 1, 0x7F, 0xFF })
            {
                byte[] bent = [.. whole];
                bent[at] = other;
                if (Read(bent) is { } film) Assert.True(film is { Width: > 0, Height: > 0, Milliseconds: > 0 });
            }
    }

    [Fact]
    public void Other_files_are_no_films()
    {
        byte[][] others =
        [
            [], [0], Dot.Png, "<html><script>alert(1)</script>"u8.ToArray(), "GIF89a"u8.ToArray(), [0xFF, 0xD8, 0xFF],
            TinyFilm.Box("ftyp", "isom"u8.ToArray()), TinyFilm.Box("moov"), [.. TinyFilm.Box("ftyp"), .. TinyFilm.Box("mdat")],
            [.. TinyFilm.Box("ftyp"), .. TinyFilm.Box("moov"), .. TinyFilm.Box("mdat")], TinyFilm.Make(kind: "soun"), TinyFilm.Make(hold: 0),
            [0, 0, 0, 1, .. "ftyp"u8, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], Deep(2_000), Many(6_000),
        ];
        Assert.All(others, other => Assert.Null(Read(other)));
    }

    [Fact]
    public void Place_and_time_are_gone_and_every_address_inside_stays_right()
    {
        byte[] whole = TinyFilm.Make();
        using MemoryStream file = new();
        file.Write([.. whole, .. TinyFilm.Box("uuid", "owner: somebody"u8.ToArray())]);
        Mp4 before = Mp4.Read(file)!;
        Assert.Contains(TinyFilm.Place, Encoding.Latin1.GetString(whole), StringComparison.Ordinal);

        Mp4.Blank(file);

        string after = Encoding.Latin1.GetString(file.ToArray());
        Assert.DoesNotContain(TinyFilm.Place, after, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody", after, StringComparison.Ordinal);
        Assert.Equal(before, Mp4.Read(file));
        int at = whole.AsSpan().IndexOf("udta"u8), length = whole[at - 1];
        whole.AsSpan(at, length - 4).Clear();
        "free"u8.CopyTo(whole.AsSpan(at));
        Assert.Equal(whole, file.ToArray()[..whole.Length]);
    }

    private static Mp4? Read(byte[] bytes)
    {
        using MemoryStream file = new(bytes);
        return Mp4.Read(file);
    }

    /// <summary>Boxes in boxes in boxes.</summary>
    private static byte[] Deep(int depth)
    {
        byte[] inner = [];
        for (int at = 0; at < depth; at++) inner = TinyFilm.Box("trak", inner);
        return [.. TinyFilm.Box("ftyp"), .. TinyFilm.Box("moov", inner), .. TinyFilm.Box("mdat")];
    }

    private static byte[] Many(int count)
    {
        byte[] index = TinyFilm.Box("moov", [.. Enumerable.Range(0, count).SelectMany(_ => TinyFilm.Box("free"))]);
        return [.. TinyFilm.Box("ftyp"), .. index, .. TinyFilm.Box("mdat")];
    }
}
