using System.Globalization;
using MerchantWorkbench.Platform.Events;
using Microsoft.Extensions.Logging.Abstractions;

namespace MerchantWorkbench.Tests.Platform.Events;

public sealed class CommittedEventsTests
{
    [Fact]
    public void A_page_that_fails_over_the_news_hurts_neither_the_writer_nor_the_other_pages()
    {
        CommittedEvents committed = new(NullLogger<CommittedEvents>.Instance);
        int heard = 0;
        using IDisposable broken = committed.Listen(_ => throw new ObjectDisposedException("page")), sound = committed.Listen(_ => heard++);

        committed.Say([new Event { Subject = "coupon", SubjectId = 1, Kind = "coupon.paused", Actor = "x" }]);

        Assert.Equal(1, heard);
    }

    [Fact]
    public void A_page_hears_in_its_own_language_whoever_commits()
    {
        CommittedEvents committed = new(NullLogger<CommittedEvents>.Instance);
        Event paused = new() { Subject = "coupon", SubjectId = 1, Kind = "coupon.paused", Actor = "小林" };
        List<string> heard = [];
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("zh-Hans");
        IDisposable ear = committed.Listen(_ => heard.Add(CultureInfo.CurrentUICulture.Name));
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("en");

        committed.Say([paused]);
        ear.Dispose();
        committed.Say([paused]);

        Assert.Equal(["zh-Hans"], heard);
        Assert.Equal("en", CultureInfo.CurrentUICulture.Name);
    }
}
