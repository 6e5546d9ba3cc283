using MerchantWorkbench.Products.Merchants.Domain;

namespace MerchantWorkbench.Tests.Products.Merchants.Domain;

public sealed class ShortNamesTests
{
    [Theory]
    [InlineData("ab")]
    [InlineData("laowang-noodles")]
    [InlineData("7-11")]
    [InlineData("a23456789012345678901234567890")]
    public void A_short_name_is_letters_digits_and_inner_hyphens(string name) => Assert.Null(ShortNames.WhyNot(name));

    [Theory]
    [InlineData("a")]
    [InlineData("-ab")]
    [InlineData("ab-")]
    [InlineData("Ab")]
    [InlineData("a b")]
    [InlineData("a_b")]
    [InlineData("老王")]
    [InlineData("a/b")]
    [InlineData("a234567890123456789012345678901")]
    public void Anything_else_is_refused(string name) => Assert.Equal("merchants.short_name", ShortNames.WhyNot(name));

    [Theory]
    [InlineData("staff")]
    [InlineData("api")]
    [InlineData("account")]
    public void Words_of_our_own_addresses_are_kept_back(string name) => Assert.Equal("merchants.short_name_reserved", ShortNames.WhyNot(name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Nothing_is_asked_for(string? name) => Assert.Equal("field.required", ShortNames.WhyNot(name));
}
