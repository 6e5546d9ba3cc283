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
}
