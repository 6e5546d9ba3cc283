using System.Security.Cryptography;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Tests.Products.Coupons.Domain;

public class CodeCipherTests
{
    private readonly CodeCipher cipher = new(RandomNumberGenerator.GetBytes(16));

    [Fact]
    public void Every_serial_comes_back_from_its_code()
    {
        long[] serials = [0, 1, 2, 299_999, 300_000, 300_001, 89_999_999_999, .. Enumerable.Range(1_000_000, 2_000).Select(serial => (long)serial)];
        string[] codes = cipher.Codes(serials);
        Assert.Equal(serials.Length, codes.Distinct().Count());
        Assert.Equal(serials, cipher.SerialsOf(codes));
        Assert.Equal(codes[7], Assert.Single(cipher.Codes([serials[7]])));
        Assert.All(codes, code => Assert.True(PieceCode.IsGenerated(code) && PieceCode.IsWellFormed(code), code));
    }

    /// <summary>Neighbours share no more digits than strangers do: of 11 free digits about one in ten agrees.</summary>
    [Fact]
    public void A_code_tells_nothing_about_the_next_one()
    {
        string[] codes = cipher.Codes(First(2_000));
        double same = codes.Zip(codes.Skip(1), (one, next) => Enumerable.Range(1, 10).Count(at => one[at] == next[at])).Average();
        Assert.InRange(same, 0.85, 1.15);
        Assert.InRange(codes.Select(code => code[..4]).Distinct().Count(), 1_500, 2_000);
    }

    [Fact]
    public void Another_key_gives_other_codes()
    {
        CodeCipher other = new(RandomNumberGenerator.GetBytes(16));
        Assert.DoesNotContain(cipher.Codes(First(1_000)).Zip(other.Codes(First(1_000))), pair => pair.First == pair.Second);
    }

    [Theory]
    [InlineData("VIP-01")]
    [InlineData("123456789010")]
    [InlineData("")]
    public void What_is_no_code_of_ours_has_no_serial(string code) => Assert.Empty(cipher.SerialsOf([code]));

    [Fact]
    public void There_is_no_code_beyond_the_last_serial()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => cipher.Codes([CodeCipher.Serials]));
        Assert.Throws<ArgumentOutOfRangeException>(() => cipher.Codes([-1]));
    }

    private static long[] First(int count) => [.. Enumerable.Range(0, count).Select(serial => (long)serial)];
}
