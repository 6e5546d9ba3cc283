using System.Text;
using MerchantWorkbench.Platform.Events;

namespace MerchantWorkbench.Tests.Platform.Events;

/// <summary>What copies tell each other, as text.</summary>
public sealed class CopyNoticeTests
{
    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    [InlineData(true, 501)]
    [InlineData(false, 20_000)]
    public void What_is_told_is_what_is_heard_and_fits_into_a_notify(bool isChange, int events)
    {
        long[] ids = [.. Enumerable.Range(0, events).Select(at => long.MaxValue - at)];
        string[] payloads = [.. new CopyNotice("abc", isChange, ids).Payloads()];
        CopyNotice[] heard = [.. payloads.Select(payload => CopyNotice.Read(payload)!)];

        Assert.All(payloads, payload => Assert.InRange(Encoding.UTF8.GetByteCount(payload), 1, 7_999));
        Assert.All(heard, notice => Assert.Equal(("abc", isChange), (notice.Copy, notice.IsChange)));
        Assert.Equal(ids, heard.SelectMany(notice => notice.Events));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("abc other 1")]
    public void What_others_say_on_the_channel_is_not_ours(string payload) => Assert.Null(CopyNotice.Read(payload));
}
