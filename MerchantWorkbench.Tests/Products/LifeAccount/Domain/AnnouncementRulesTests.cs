using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;
using MerchantWorkbench.Tests.Products.LifeAccount.Domain.Blocks;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Domain;

public sealed class AnnouncementRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    private static readonly PostBody Sound = Announced.At(Now.AddDays(1));

    [Fact]
    public void A_title_a_cover_and_a_start_are_enough()
    {
        Assert.Null(Written.Wrong(Sound));
        Assert.Null(Written.Wrong(new() { Kind = PostKind.Live, Title = "见", Cover = "1a", Announcement = new() { StartsAt = Now } }));
        Assert.Equal("/title field.required, /cover posts.no_cover, /announcement/startsAt field.required", Written.Wrong(new() { Kind = PostKind.Live }));
    }

    [Theory]
    [InlineData(14, "/announcement/minutes field.range")]
    [InlineData(15, null)]
    [InlineData(480, null)]
    [InlineData(481, "/announcement/minutes field.range")]
    public void A_show_lasts_a_quarter_of_an_hour_to_eight_hours(int minutes, string? wrong) =>
        Assert.Equal(wrong, Written.Wrong(Sound.Show(said => said with { Minutes = minutes })));

    [Fact]
    public void Every_field_is_told_by_its_pointer()
    {
        Assert.Equal("/title field.too_long", Written.Wrong(Sound with { Title = new('长', 33) }));
        Assert.Equal("/text field.too_long", Written.Wrong(Sound with { Text = new('长', 1_001) }));
        Assert.Equal("/coverAlt field.too_long", Written.Wrong(Sound with { CoverAlt = new('长', 101) }));
        Assert.Equal("/announcement/where field.too_long", Written.Wrong(Sound.Show(said => said with { Where = new('长', 61) })));
        Assert.Equal("/announcement/goods field.too_many",
            Written.Wrong(Sound.Show(said => said with { Goods = [.. Enumerable.Range(0, 11).Select(at => Announced.Good("面" + at))] })));
        Assert.Equal("/announcement/coupons field.too_many", Written.Wrong(Sound.Show(said => said with { Coupons = ["1", "2", "3", "4"] })));
        Assert.Equal("/announcement/coupons/1 field.twice", Written.Wrong(Sound.Show(said => said with { Coupons = ["1", "1"] })));
        Assert.Equal("/pictures posts.not_for_kind, /blocks posts.not_for_kind, /video posts.not_for_kind, /coupon posts.not_for_kind",
            Written.Wrong(Sound with { Pictures = [], Blocks = [], Video = "1", Coupon = "2" }));
    }

    [Fact]
    public void A_good_is_a_product_by_the_rules_of_articles_and_nothing_else()
    {
        Assert.Equal("/announcement/goods/0/name field.required, /announcement/goods/0/link posts.link, /announcement/goods/0/priceFen field.money",
            Written.Wrong(Sound.Show(said => said with { Goods = [new Block { Type = BlockType.Product, Link = "http://x", PriceFen = 0 }] })));
        Assert.Equal("/announcement/goods/0/type field.required", Written.Wrong(Sound.Show(said => said with { Goods = [new Block { Name = "辣油" }] })));
        Assert.Equal("/announcement/goods/0/type posts.not_a_product", Written.Wrong(Sound.Show(said => said with { Goods = [Written.Heading("辣油")] })));
    }

    [Fact]
    public void Other_kinds_have_no_show()
    {
        PostBody post = new("面", [new PostPicture("1")]) { Announcement = new(), CoverAlt = "面" };
        Assert.Equal("/coverAlt posts.not_for_kind, /announcement posts.not_for_kind", Written.Wrong(post));
        Assert.Contains("/announcement posts.not_for_kind", Written.Wrong(post with { Kind = PostKind.Article })!, StringComparison.Ordinal);
        Assert.Contains("/announcement posts.not_for_kind", Written.Wrong(post with { Kind = PostKind.Video })!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-60, "/announcement/startsAt posts.start_soon")]
    [InlineData(9 * 60 + 59, "/announcement/startsAt posts.start_soon")]
    [InlineData(10 * 60, null)]
    [InlineData(60 * 86_400, null)]
    [InlineData(60 * 86_400 + 1, "/announcement/startsAt posts.start_far")]
    public void It_starts_ten_minutes_to_sixty_days_ahead(int seconds, string? wrong)
    {
        var no = AnnouncementRules.WhatIsUntimely(Announced.At(Now.AddSeconds(seconds)), Now);
        Assert.Equal(wrong, no is null ? null : string.Join(", ", no.Fields.Select(field => $"{field.Pointer} {field.Code}")));
    }

    [Fact]
    public void It_comes_back_as_it_was_written_in_utc_and_without_what_says_nothing()
    {
        PostBody written = Sound.Show(said => said with
        {
            StartsAt = new DateTimeOffset(2026, 3, 3, 20, 0, 0, 500, TimeSpan.FromHours(8)),
            Where = " ",
            Goods = [Announced.Good(" 辣油 "), Announced.Good(" ")],
        }) with
        { Text = " " };
        PostBody tidy = written.Tidy();
        Assert.Equal((new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero), TimeSpan.Zero, null, "辣油", null),
            (tidy.Announcement!.StartsAt, tidy.Announcement.StartsAt!.Value.Offset, tidy.Announcement.Where, Assert.Single(tidy.Announcement.Goods!).Name,
                tidy.Text));
        Assert.Equal(tidy.Write(), PostBody.Read(tidy.Write()).Tidy().Write());
        Assert.Equal(("今晚八点，后厨见", "2a", Now.AddDays(1).AddMinutes(90)), (Sound.Name, PostPlaces.Coupon(Sound), Sound.Announcement!.EndsAt));
    }
}
