using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Domain;

public sealed class PostBodyTests
{
    private static readonly PostBody Sound = new("今天的面", [new PostPicture("1a2b3c", "一碗面")]);

    [Fact]
    public void A_few_words_and_a_picture_are_enough() => Assert.Null(Sound.WhatIsWrong());

    [Theory]
    [InlineData(1_000, 9, null)]
    [InlineData(1_001, 9, "/text field.too_long")]
    [InlineData(0, 1, "/text field.required")]
    [InlineData(10, 0, "/pictures posts.no_picture")]
    [InlineData(10, 10, "/pictures field.too_many")]
    public void A_post_has_one_to_a_thousand_characters_and_one_to_nine_pictures(int letters, int pictures, string? wrong)
    {
        PostBody body = new(string.Concat(Enumerable.Repeat("𠮷", letters)), [.. Enumerable.Range(0, pictures).Select(at => new PostPicture("a" + at))]);
        Assert.Equal(wrong, Wrong(body));
    }

    [Fact]
    public void What_is_wrong_with_a_picture_is_told_at_that_picture()
    {
        Assert.Equal("/pictures/0/alt field.too_long", Wrong(Sound with { Pictures = [new("1", new string('长', 101))] }));
        Assert.Equal("/pictures/1/picture field.twice", Wrong(Sound with { Pictures = [new("1"), new("1")] }));
        Assert.Equal("/pictures/0/picture field.required", Wrong(Sound with { Pictures = [new(null)] }));
        Assert.Equal("/pictures/0 field.required", Wrong(Sound with { Pictures = [null!] })?.Split(", ")[0]);
    }

    [Fact]
    public void Text_that_turns_or_hides_text_is_refused()
    {
        foreach (char odd in "\u202E\0\uD800\u200B") Assert.Equal("/text field.not_plain", Wrong(Sound with { Text = $"a{odd}b" }));
    }

    [Fact]
    public void What_says_nothing_is_left_out_and_the_rest_comes_back_as_written()
    {
        PostBody tidy = new PostBody("  两行\r\n字 ", [new("1", " ")], "").Tidy();
        Assert.Equal(("两行\n字", null, null), (tidy.Text, tidy.Pictures![0].Alt, tidy.Coupon));
        Assert.Equal(tidy.Write(), PostBody.Read(tidy.Write()).Write());
    }

    [Fact]
    public void It_is_called_by_the_beginning_of_its_first_line()
    {
        Assert.Equal("今天的面", (Sound with { Text = "\n今天的面\n第二行" }).Name);
        Assert.Equal(new string('面', 24) + "…", (Sound with { Text = new string('面', 25) }).Name);
    }

    private static string? Wrong(PostBody body) =>
        body.WhatIsWrong() is { } no ? string.Join(", ", no.Fields.Select(field => $"{field.Pointer} {field.Code}")) : null;
}
