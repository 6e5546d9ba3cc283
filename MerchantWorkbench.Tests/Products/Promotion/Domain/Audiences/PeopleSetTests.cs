using MerchantWorkbench.Products.Promotion.Domain.Audiences;

namespace MerchantWorkbench.Tests.Products.Promotion.Domain.Audiences;

/// <summary>Sets of people, thin ones and dense ones, against a plain set.</summary>
public sealed class PeopleSetTests
{
    private const int Seed = 20261128, Numbers = 200_000;

    [Fact]
    public void Both_either_and_without_are_what_a_plain_set_says_however_dense()
    {
        Random random = new(Seed);
        for (int round = 0; round < 60; round++)
        {
            (PeopleSet one, HashSet<int> plain) = Some(random);
            (PeopleSet other, HashSet<int> with) = Some(random);
            Same(plain.Intersect(with), one.And(other));
            Same(plain.Union(with), one.Or(other));
            Same(plain.Except(with), one.Without(other));
        }
    }

    [Fact]
    public void Nobody_is_in_an_empty_set_and_everybody_below_in_a_full_one()
    {
        Assert.Equal(0, PeopleSet.Of([]).Count);
        Assert.Equal(0, PeopleSet.Nobody.And(PeopleSet.Below(100_000)).Count);
        PeopleSet all = PeopleSet.Below(100_000);
        Assert.Equal((100_000, true, false, false), (all.Count, all.Has(99_999), all.Has(100_000), all.Has(-1)));
        Assert.Equal(1, PeopleSet.Of([70_000, 70_000]).Count);
    }

    private static (PeopleSet, HashSet<int>) Some(Random random)
    {
        int[] people = [.. Enumerable.Range(0, random.Next(4) == 0 ? 120_000 : random.Next(1, 9_000)).Select(_ => random.Next(Numbers))];
        return (PeopleSet.Of(people), [.. people]);
    }

    private static void Same(IEnumerable<int> expected, PeopleSet met)
    {
        HashSet<int> people = [.. expected];
        Assert.Equal(people.Count, met.Count);
        for (int person = 0; person < Numbers; person += 7) Assert.Equal(people.Contains(person), met.Has(person));
        Assert.All(people.Take(2_000), person => Assert.True(met.Has(person)));
    }
}
