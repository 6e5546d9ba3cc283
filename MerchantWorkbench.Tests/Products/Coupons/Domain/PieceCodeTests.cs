using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Tests.Products.Coupons.Domain;

public class PieceCodeTests
{
    [Fact]
    public void One_wrong_digit_is_always_noticed()
    {
        string code = PieceCode.WithCheckDigit("31415926535");
        for (int at = 0; at < code.Length; at++)
        {
            foreach (char digit in "0123456789".Where(digit => digit != code[at]))
            {
                Assert.False(PieceCode.IsGenerated($"{code[..at]}{digit}{code[(at + 1)..]}"));
            }
        }
    }

    /// <summary>Numbers published as examples of the check digit.</summary>
    [Theory]
    [InlineData("378282246310", false)]
    [InlineData("100000000008", true)]
    [InlineData("123456789015", true)]
    [InlineData("123456789010", false)]
    [InlineData("023456789016", false)]
    [InlineData("12345678901", false)]
    [InlineData("1234567890150", false)]
    [InlineData("12345678901５", false)]
    public void The_last_digit_tells(string code, bool fine) => Assert.Equal(fine, PieceCode.IsGenerated(code));

    [Theory]
    [InlineData("VIP-01", true)]
    [InlineData("abcdef", true)]
    [InlineData("12345", false)]
    [InlineData("A1234567890123456789012345678901", true)]
    [InlineData("A12345678901234567890123456789012", false)]
    [InlineData("VIP_01", false)]
    [InlineData("VIP 01", false)]
    [InlineData("优惠券码123456", false)]
    [InlineData("ＶＩＰ-０１", false)]
    [InlineData("", false)]
    public void A_merchants_own_code_has_6_to_32_plain_letters(string code, bool fine) => Assert.Equal(fine, PieceCode.IsWellFormed(code));

    [Theory]
    [InlineData(" 1234 5678\u00A09015\r\n", "123456789015")]
    [InlineData("１２３４５６７８９０１５", "123456789015")]
    [InlineData("ｖｉｐ－０１\u3000", "vip-01")]
    [InlineData("VIP\u201301", "VIP-01")]
    [InlineData("优惠", "优惠")]
    [InlineData(null, "")]
    public void What_was_typed_is_read_as_it_was_meant(string? typed, string meant) => Assert.Equal(meant, PieceCode.Normalize(typed));
}
