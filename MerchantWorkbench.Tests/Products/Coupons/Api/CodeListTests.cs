using MerchantWorkbench.Products.Coupons.Api;

namespace MerchantWorkbench.Tests.Products.Coupons.Api;

public sealed class CodeListTests
{
    [Fact]
    public void A_list_of_codes_is_read_as_people_have_it() => Assert.Equal(
        [(2, "CODE-1"), (4, "CODE-2"), (5, "CODE-3")],
        CodeList.Read("\uFEFF券码,说明\r\nCODE-1,头一个\n\n \"CODE-2\" \n'CODE-3\t备注").Select(line => (line.Row, line.Code)));
}
