using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Tests.Platform.Kernel;

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

    [Fact]
    public void What_was_written_is_read_again_and_equal_sets_have_equal_bytes()
    {
        Random random = new(Seed);
        for (int round = 0; round < 60; round++)
        {
            (PeopleSet one, HashSet<int> plain) = Some(random);
            (PeopleSet other, HashSet<int> with) = Some(random);
            Same(plain, PeopleSet.Read(one.Write()));
            Assert.Equal(one.Or(other).Write(), PeopleSet.Of(plain.Concat(with)).Write());
            Assert.Equal(one.Without(other).Write(), PeopleSet.Of(plain.Except(with)).Write());
        }
        Assert.Empty(PeopleSet.Nobody.Write());
        Assert.Equal(0, PeopleSet.Read([]).Count);
        Assert.Equal((8 * 1_024) + 6, PeopleSet.Below(1 << 16).Write().Length);
    }

    [Fact]
    public void People_cost_two_bytes_when_they_are_few_and_a_bit_when_they_are_many()
    {
        Assert.Equal(6 + (2 * 3), PeopleSet.Of([1, 2_999, 60_000]).Write().Length);
        Assert.Equal(6 + (8 * 47), PeopleSet.Of(Enumerable.Range(0, 1_500).Select(at => at * 2)).Write().Length);
        Assert.Equal(6 + 8, PeopleSet.Of([1, 2, 3, 4, 5]).Or(PeopleSet.Of([63])).Write().Length);
    }

    private static (PeopleSet, HashSet<int>) Some(Random random)
    {
        int below = random.Next(3) switch { 0 => 70, 1 => 4_000, _ => Numbers };
        int[] people = [.. Enumerable.Range(0, random.Next(4) == 0 ? 120_000 : random.Next(1, 9_000) % below).Select(_ => random.Next(below))];
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
