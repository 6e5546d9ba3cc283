using System.Text.Json;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Tests.Products.Coupons.Domain;

public class CouponJsonTests
{
    private const string Whole = """
        {"name":"八折","kind":"percent_off","total":5,"claimFrom":"2026-03-01T00:00:00+00:00","claimUntil":"2026-04-01T00:00:00+00:00",
        "validity":{"daysAfterClaim":3},"layers":["own","public"],"codeMode":"uploaded","percentOff":20,"perPerson":2,"usesPerPiece":1,
        "shops":["a"],"useWindows":[{"weekdays":[1,7],"from":"22:00","until":"02:00"}]}
        """;

    [Fact]
    public void Terms_come_back_as_they_were_written()
    {
        CouponTerms terms = CouponJson.Read(Whole);
        Assert.Equal((CouponKind.PercentOff, CodeMode.Uploaded, 2), (terms.Kind, terms.CodeMode, terms.PerPerson));
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Whole).RootElement, JsonDocument.Parse(CouponJson.Write(terms)).RootElement));
    }

    [Theory]
    [InlineData("""{"name":"x","surprise":1}""")]
    [InlineData("""{"validity":{"days":1}}""")]
    [InlineData("""{"useWindows":[{"weekdays":[1],"from":"09:00","until":"10:00","note":"x"}]}""")]
    [InlineData("""{"kind":"half_price"}""")]
    [InlineData("""{"kind":1}""")]
    [InlineData("""{"kind":"MONEY_OFF"}""")]
    [InlineData("""{"kind":"money_off,percent_off"}""")]
    [InlineData("""{"kind":null}""")]
    [InlineData("""{"kind":"1"}""")]
    [InlineData("""{"layers":["own,public"]}""")]
    [InlineData("""{"total":"5"}""")]
    [InlineData("""{"total":1.5}""")]
    [InlineData("""{"Name":"x"}""")]
    [InlineData("""{"name":"x","name":"y"}""")]
    [InlineData("null")]
    public void Anything_unknown_or_wrongly_written_is_refused(string json) =>
        Assert.Throws<JsonException>(() => CouponJson.Read(json));

    [Fact]
    public void Unfinished_terms_survive_being_kept() =>
        Assert.Empty(CouponChanges.Differences(new(), CouponJson.Read(CouponJson.Write(new()))));

    [Fact]
    public void A_patch_replaces_whole_fields_and_null_takes_one_away()
    {
        CouponTerms after = Patch(
            """{"name":"新名字","shops":null,"validity":{"from":"2026-03-01T00:00:00Z","until":"2026-05-01T00:00:00Z"}}""");
        Assert.Equal(("新名字", null, null), (after.Name, after.Shops, after.Validity.DaysAfterClaim));
        Assert.Equal(20, after.PercentOff);
    }

    [Theory]
    [InlineData("""{"state":"running"}""")]
    [InlineData("""{"unknown":null}""")]
    [InlineData("[]")]
    public void A_patch_of_anything_else_is_refused(string patch) =>
        Assert.Throws<JsonException>(() => Patch(patch));

    [Fact]
    public void Outside_names_go_both_ways()
    {
        string[] states = ["draft", "in_review", "scheduled", "running", "paused", "sold_out", "ended", "stopped", "rejected"];
        Assert.Equal(states, Enum.GetValues<CouponState>().Select(Words.Name));
        Assert.Equal(["money_off", "percent_off", "special_price", "exchange", "free_form"],
            Enum.GetValues<CouponKind>().Select(Words.Name));
        Assert.Equal(["claimed", "redeemed", "expired"], Enum.GetValues<PieceStatus>().Select(Words.Name));
        Assert.All(states, name => Assert.True(Words.TryParse(name, out CouponState state) && Words.Name(state) == name));
        Assert.False(Words.TryParse("Sold_Out", out CouponState _));
        Assert.False(Words.TryParse(null, out CouponState _));
    }

    private static CouponTerms Patch(string patch) => CouponJson.Patch(CouponJson.Read(Whole), JsonDocument.Parse(patch).RootElement);
}
