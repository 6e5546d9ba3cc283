using System.Text.Json;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Festival;

namespace MerchantWorkbench.Products.Promotion.Actions.Festival;

/// <summary>What festivals tell of a sign-up: at a yes its revision and what takes part, at its end until when it is honoured.</summary>
/// <param name="Part">Null in what was told by earlier builds, and at an end.</param>
/// <param name="Until">The first instant at which it is honoured no more; null where it never took part.</param>
internal sealed record ToldSignUp(int Revision, ToldSignUp.TakesPart? Part, DateTimeOffset? Until)
{
    /// <summary>Who takes part in which festival, from when until when, with what: the words that were approved.</summary>
    /// <param name="Coupons">Ids of the coupons it leads to, in turn; null in what was told by earlier builds.</param>
    /// <param name="Coupon">Id of the first coupon; told by earlier builds alone.</param>
    public sealed record TakesPart(
        string Festival, string NameZh, string NameEn, DateOnly From, DateOnly Until, DateTimeOffset FirstAt, DateTimeOffset EndsAt,
        IReadOnlyList<string>? Coupons, string Title, string? Text, string? Picture, string? Coupon = null)
    {
        /// <summary>The same as a placement's words. In which slots it stands the slots say.</summary>
        public PlacementBody Body => First is { } first
            ? Leading(Goal.Claim, ThingKind.Coupon, first) with { Coupons = Coupons } : Leading(Goal.Visit, ThingKind.Shop, null);

        private string? First => Coupons is [var first, ..] ? first : Coupon;

        private PlacementBody Leading(Goal goal, ThingKind kind, string? thing) =>
            new(goal, kind, thing, [], From, Until, Title, Text, Picture) { Festival = new FestivalName(Festival, NameZh, NameEn) };
    }

    /// <summary>Reads; null where nothing was told.</summary>
    public static ToldSignUp? Of(string? data) => data is null ? null : JsonSerializer.Deserialize<ToldSignUp>(data, JsonSerializerOptions.Web);
}
