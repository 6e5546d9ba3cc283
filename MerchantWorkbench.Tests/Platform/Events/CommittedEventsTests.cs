using System.Globalization;
using MerchantWorkbench.Platform.Events;

namespace MerchantWorkbench.Tests.Platform.Events;

public sealed class CommittedEventsTests
{
    [Fact]
    public void A_page_hears_in_its_own_language_whoever_commits()
    {
        CommittedEvents committed = new();
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
