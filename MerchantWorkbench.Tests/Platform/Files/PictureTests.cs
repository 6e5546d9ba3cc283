using System.Text;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Files;

public sealed class PictureTests
{
    private const string Place = "GPS 31.2304N 121.4737E";

    [Fact]
    public void Kind_and_size_are_read_from_the_first_bytes()
    {
        Assert.Equal(new Picture("image/png", 1, 1), Picture.Read(Dot.Png));
        Assert.Equal(new Picture("image/jpeg", 3, 2), Picture.Read(Jpeg()));
        foreach (string text in new[] { "", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "RIFF0000WEBPVP8 ", "<html><script>alert(1)</script>" })
            Assert.Null(Picture.Read(Encoding.ASCII.GetBytes(text)));
    }

    [Fact]
    public void A_small_file_that_asks_for_gigabytes_is_too_large()
    {
        byte[] bomb = Dot.Png;
        (bomb[16], bomb[17], bomb[18], bomb[19]) = (0, 0, 0xFF, 0xFF);
        (bomb[20], bomb[21], bomb[22], bomb[23]) = (0, 0, 0xFF, 0xFF);
        Assert.True(Picture.Read(bomb)!.IsTooLarge);
    }

    [Fact]
    public void A_jpeg_leaves_place_words_and_what_stands_behind_its_end()
    {
        byte[] camera = [.. Jpeg(Segment(0xE1, "Exif\0\0" + Place), Segment(0xED, Place), Segment(0xFE, Place)), .. Encoding.ASCII.GetBytes("film " + Place)];
        byte[] kept = Picture.WithoutMetadata(camera, "image/jpeg");

        Assert.DoesNotContain(Place, Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
        Assert.Equal(Jpeg(), kept);
    }

    [Fact]
    public void A_jpeg_with_several_scans_and_restarts_keeps_all_of_them()
    {
        byte[] scans = [0xFF, 0xD8, .. Frame, .. Scan, 1, 0xFF, 0xD0, 2, 0xFF, 0x00, 3, .. Segment(0xC4, "table"), .. Scan, 4, 5, 0xFF, 0xD9];
        Assert.Equal(scans, Picture.WithoutMetadata(scans, "image/jpeg"));
    }

    [Fact]
    public void A_jpeg_that_was_cut_off_ends_where_it_was_cut()
    {
        byte[] cut = Jpeg()[..^3];
        Assert.Equal([.. cut, 0xFF, 0xD9], Picture.WithoutMetadata(cut, "image/jpeg"));
    }

    [Fact]
    public void A_png_leaves_its_words_and_what_stands_behind_its_end()
    {
        byte[] plain = Dot.Png;
        byte[] camera = [.. plain[..33], .. Chunk("tEXt"), .. Chunk("eXIf"), .. plain[33..], .. "PK film"u8];
        Assert.Equal(plain, Picture.WithoutMetadata(camera, "image/png"));
    }

    private static byte[] Frame => [0xFF, 0xC0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0];

    private static byte[] Scan => [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0];

    private static byte[] Jpeg(params byte[][] more) => [0xFF, 0xD8, .. more.SelectMany(part => part), .. Frame, .. Scan, 7, 0xFF, 0x00, 9, 0xFF, 0xD9];

    private static byte[] Segment(byte marker, string text) => [0xFF, marker, 0, (byte)(text.Length + 2), .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Chunk(string name) => [0, 0, 0, (byte)Place.Length, .. Encoding.ASCII.GetBytes(name + Place), 0, 0, 0, 0];
}
