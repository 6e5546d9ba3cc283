using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain;
using MerchantWorkbench.Products.Operations.Domain.Crowds;

namespace MerchantWorkbench.Tests.Products.Operations.Domain.Crowds;

/// <summary>Ten guests of a noodle shop, worked out by hand.</summary>
public sealed class GuestDaysTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);

    /// <summary>
    /// 1 came first on March 1 by a post and used coupons on March 1, 15 and 30; 2 came and paid 30 yuan on March 30; 3 came on January 10 alone;
    /// 4 paid 80 yuan on March 20 and had 50 of them back on March 31; 5 only saw a placement.
    /// </summary>
    private static readonly GuestDays Guests = new(Today,
        [
            Day(1, 10, BehaviourKind.Visited, BehaviourOrigin.Direct, 3), Day(3, 1, BehaviourKind.Read, BehaviourOrigin.Post, 1),
            Day(3, 1, BehaviourKind.Redeemed, BehaviourOrigin.Code, 1), Day(3, 15, BehaviourKind.Redeemed, BehaviourOrigin.Code, 1),
            Day(3, 20, BehaviourKind.Paid, BehaviourOrigin.Code, 4), Day(3, 30, BehaviourKind.Redeemed, BehaviourOrigin.Code, 1),
            Day(3, 30, BehaviourKind.Paid, BehaviourOrigin.Code, 2), Day(3, 31, BehaviourKind.Reversed, BehaviourOrigin.Code, 4),
            Day(3, 31, BehaviourKind.Seen, BehaviourOrigin.Slot, 5),
        ],
        [
            new(new(2026, 1, 10), BehaviourOrigin.Direct, PeopleSet.Of([3])), new(new(2026, 3, 1), BehaviourOrigin.Post, PeopleSet.Of([1])),
            new(new(2026, 3, 20), BehaviourOrigin.Code, PeopleSet.Of([4])), new(new(2026, 3, 30), BehaviourOrigin.Code, PeopleSet.Of([2])),
        ],
        [new(4, new(2026, 3, 20), 8_000), new(2, new(2026, 3, 30), 3_000), new(4, new(2026, 3, 31), -5_000)],
        new Dictionary<string, PeopleSet> { ["老街坊"] = PeopleSet.Of([2, 3, 9]) });

    public static TheoryData<string, int[]> Worked { get; } = new()
    {
        { nameof(TermKind.Came), [1, 2, 4] }, { "Twice", [1] }, { "Thrice", [1] }, { "FourTimes", [] }, { "Yesterday", [1, 2] }, { "Reader", [1] },
        { nameof(TermKind.First), [2, 4] }, { "FirstByPost", [1] }, { nameof(TermKind.Away), [3] }, { "Thirty", [2, 4] }, { "UpToThirty", [1, 2, 3, 4] },
        { nameof(TermKind.Tag), [2, 3] }, { "NotTag", [1, 4] },
    };

    [Theory]
    [MemberData(nameof(Worked))]
    public void Each_kind_of_term_means_whom_the_example_says(string name, int[] expected)
    {
        CrowdTerm term = name switch
        {
            nameof(TermKind.Came) => new(TermKind.Came, Days: 31),
            "Twice" => new(TermKind.Did, Days: 31, Times: 2, Did: BehaviourKind.Redeemed),
            "Thrice" => new(TermKind.Did, Days: 31, Times: 3, Did: BehaviourKind.Redeemed),
            "FourTimes" => new(TermKind.Came, Days: 365, Times: 4),
            "Yesterday" => new(TermKind.Came, Days: 2),
            "Reader" => new(TermKind.Came, Days: 60, Origin: BehaviourOrigin.Post),
            nameof(TermKind.First) => new(TermKind.First, Days: 12),
            "FirstByPost" => new(TermKind.First, Days: 31, Origin: BehaviourOrigin.Post),
            nameof(TermKind.Away) => new(TermKind.Away, Days: 31),
            "Thirty" => new(TermKind.Spent, Days: 31, FromFen: 3_000),
            "UpToThirty" => new(TermKind.Spent, Days: 31, UntilFen: 3_000),
            nameof(TermKind.Tag) => new(TermKind.Tag, Tag: "老街坊"),
            _ => new(TermKind.Tag, Not: true, Tag: "老街坊"),
        };
        Assert.Equal(expected, Who(new CrowdRule([new([term])])));
    }

    [Fact]
    public void Of_a_card_one_line_is_enough_and_every_card_must_hold()
    {
        CrowdTerm regular = new(TermKind.Did, Days: 31, Times: 2, Did: BehaviourKind.Redeemed), paid = new(TermKind.Spent, Days: 31, FromFen: 3_000);
        Assert.Equal([1, 2, 4], Who(new CrowdRule([new([regular, paid])])));
        Assert.Equal([2], Who(new CrowdRule([new([regular, paid]), new([new(TermKind.Tag, Tag: "老街坊")])])));
    }

    [Fact]
    public void Fewer_than_fifty_are_not_numbered_but_nobody_is() =>
        Assert.Equal([0, null, null, 50], ((int[])[0, 1, 49, 50]).Select(CrowdRules.Told));

    private static int[] Who(CrowdRule rule) => [.. Enumerable.Range(0, 12).Where(Guests.Of(rule).Has)];

    private static DayFact Day(int month, int day, BehaviourKind kind, BehaviourOrigin origin, int guest) =>
        new(new(2026, month, day), kind, origin, 0, 1, 0, PeopleSet.Of([guest]));
}
