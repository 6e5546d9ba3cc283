using System.Text;
using MerchantWorkbench.Platform.Files;

namespace MerchantWorkbench.Tests.Platform.Files;

public sealed class WebVttTests
{
    [Fact]
    public void Captions_are_written_anew_with_times_and_plain_words_only()
    {
        string? clean = Read("""
            WEBVTT - 面馆

            STYLE
            ::cue { background: url(https://elsewhere.example/) }

            NOTE
            谁写的

            1
            00:01.000 --> 00:02.500 line:0 position:10%
            <v 老板>骨汤 <b>熬了</b> 六小时 &amp; 更香

            01:00:00.000 --> 01:00:02.000
            -- 汤 < 面
            第二行
            """);

        Assert.Equal(
            "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n骨汤 熬了 六小时 &amp; 更香\n\n01:00:00.000 --> 01:00:02.000\n-- 汤 &lt; 面\n第二行\n", clean);
        Assert.Equal(clean, Read(clean!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("WEBVTT")]
    [InlineData("1\n00:01.000 --> 00:02.000\n没有开头")]
    [InlineData("WEBVTTX\n\n00:01.000 --> 00:02.000\n一")]
    [InlineData("WEBVTT\n\n00:02.000 --> 00:01.000\n倒着走")]
    [InlineData("WEBVTT\n\n00:01,000 --> 00:02,000\n逗号")]
    [InlineData("WEBVTT\n\n00:01.000 -->\n没有完")]
    [InlineData("WEBVTT\n\n99:99.000 --> 99:99.999\n没有这样的钟")]
    public void What_no_player_understands_is_refused(string text) => Assert.Null(Read(text));

    [Fact]
    public void Too_many_too_long_or_no_text_is_refused()
    {
        StringBuilder many = new("WEBVTT\n");
        for (int at = 0; at <= WebVtt.MostCues; at++) many.Append("\n00:01.000 --> 00:02.000\n一\n");
        Assert.Null(Read(many.ToString()));
        Assert.Null(Read("WEBVTT\n\n00:01.000 --> 00:02.000\n" + new string('长', 301)));
        Assert.Null(WebVtt.Read([.. "WEBVTT\n\n00:01.000 --> 00:02.000\n"u8, 0xFF, 0xFE]));
    }

    [Fact]
    public void A_mark_that_hides_in_another_stays_words()
    {
        string? clean = Read("WEBVTT\n\n00:01.000 --> 00:02.000\n<<b>script>alert(1)<</b>/script> &lt;img src=x onerror=alert(1)&gt;");
        Assert.NotNull(clean);
        Assert.DoesNotContain('<', clean);
    }

    private static string? Read(string text) => WebVtt.Read(Encoding.UTF8.GetBytes(text));
}
