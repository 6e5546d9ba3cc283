using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Actions.Crowds;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Data.Crowds;
using MerchantWorkbench.Products.Operations.Domain.Crowds;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.Operations.Actions.Crowds;

/// <summary>Crowds in the small world: sixty guests who came, paid and stayed away.</summary>
public abstract class CrowdTests(Engine engine) : OperationsTest(engine)
{
    private const int Seed = 20261128, Guests = 60;

    private static readonly CrowdRule Month = One(new CrowdTerm(TermKind.Came, Days: 30));

    [Fact]
    public async Task A_crowd_is_kept_changed_over_after_its_last_day_and_dropped()
    {
        await CameAsync(hoursAgo: 1);
        CrowdSheet crowd = Ok(await SaveAsync(null, Words("月客", Month)));
        Assert.Equal(("月客", Guests, false, 1), (crowd.Name, crowd.People, crowd.IsOver, crowd.Version));
        Assert.Equal("crowds.name_taken", No(await SaveAsync(null, Words("月客", Month))));
        Assert.Equal("crowds.changed_meanwhile", No(await SaveAsync(crowd.Id, Words("月客", Month) with { Version = 7 })));
        crowd = Ok(await SaveAsync(crowd.Id, Words("没来的", One(new CrowdTerm(TermKind.Away, Days: 30))) with { Version = 1 }));
        Assert.Equal(("没来的", 0, 2), (crowd.Name, crowd.People, crowd.Version));

        World.Time.Pass(TimeSpan.FromDays(30));
        Assert.Equal(Guests, (await ListAsync()).Crowds.Single().People);
        World.Time.Pass(TimeSpan.FromDays(1));
        Assert.Equal((true, 0), (await ListAsync()).Crowds.Select(one => (one.IsOver, one.People)).Single());
        Ok(await World.Get<DropCrowd>().RunAsync(Noodles.Key, Ids.Parse(crowd.Id)));
        Assert.Empty((await ListAsync()).Crowds);
        Assert.Equal("crowds.not_found", No(await World.Get<DropCrowd>().RunAsync(Noodles.Key, Ids.Parse(crowd.Id))));
    }

    [Fact]
    public async Task A_hundred_random_rules_have_exactly_whom_statements_over_the_rows_say()
    {
        Random random = new(Seed);
        await ToldAsync([.. Enumerable.Range(0, 600).Select(at => Visit($"v{at}", "客" + random.Next(Guests), random.Next(80 * 24),
            random.Next(2) == 0 ? null : "search"))]);
        await ToldAsync([.. Enumerable.Range(0, 200).Select(at => Visit($"p{at}", "客" + random.Next(Guests), random.Next(80 * 24)) with
        {
            Kind = "paid", OrderFen = random.Next(100, 9_000), ShopId = Ids.Text(Noodles.Shops[random.Next(2)]),
        })]);
        Ok(await ImportAsync("老街坊", [.. Enumerable.Range(0, 20).Select(at => "客" + (at * 5))]));
        (GuestDays guests, DateOnly today) = await World.InTablesAsync(async db => (await CrowdRows.ReadAsync(db, Noodles.Id, World.Time.Now, default),
            await CrowdRows.TodayAsync(db, Noodles.Id, World.Time.Now, default)));
        int most = 0;
        for (int round = 0; round < 100; round++)
        {
            CrowdRule rule = new([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new CrowdRule.Group(
                [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Random(random))]))]);
            PeopleSet found = guests.Of(rule);
            HashSet<int> right = await AskedAsync(rule, today);
            Assert.Equal(right.Order(), Enumerable.Range(0, 2 * Guests).Where(found.Has));
            most = Math.Max(most, found.Count);
        }
        Assert.True(most > Guests / 2, "the rules met hardly anybody");
    }

    [Fact]
    public async Task Too_few_to_number_are_not_numbered_anywhere_and_two_crowds_say_what_they_share()
    {
        await CameAsync(hoursAgo: 1);
        await ToldAsync([.. Enumerable.Range(0, 49).Select(at => Visit($"s{at}", "客" + at, 2, "search"))]);
        CrowdRule searched = One(new CrowdTerm(TermKind.Came, Days: 30, Origin: BehaviourOrigin.Search));
        CountCrowd.Count count = Ok(await World.Get<CountCrowd>().RunAsync(Noodles.Key, new(searched)));
        Assert.Equal((null, Guests), (count.People, count.Guests));
        CrowdSheet all = Ok(await SaveAsync(null, Words("都来过", Month))), few = Ok(await SaveAsync(null, Words("搜来的", searched)));
        Assert.Null(few.People);
        Assert.Equal([new ReadCrowds.Pair(all.Id, few.Id, null)], (await ListAsync()).Shared);
        await ToldAsync(Visit("s49", "客49", 2, "search"));
        Assert.Equal([new ReadCrowds.Pair(all.Id, few.Id, 50)], (await ListAsync()).Shared);
    }

    [Fact]
    public async Task A_list_becomes_a_tag_replaces_what_was_there_and_is_kept_while_a_crowd_asks_for_it()
    {
        await CameAsync(hoursAgo: 1);
        ImportTag.Receipt receipt = Ok(await ImportAsync("老街坊", [.. Enumerable.Range(0, 55).Select(at => "客" + at), "客0", " 客1 ", "还没来过"]));
        Assert.Equal((56, 55), (receipt.Named, receipt.People));
        CrowdRule neighbours = One(new CrowdTerm(TermKind.Tag, Tag: "老街坊"));
        Assert.Equal(55, Ok(await SaveAsync(null, Words("街坊", neighbours))).People);
        // Who was named beforehand counts from the first visit on.
        await ToldAsync(Visit("late", "还没来过"));
        Assert.Equal(56, (await ListAsync()).Crowds.Single().People);
        Ok(await ImportAsync("老街坊", [.. Enumerable.Range(0, 50).Select(at => "客" + at)]));
        Assert.Equal(50, (await ListAsync()).Crowds.Single().People);

        Assert.Equal("crowds.tag_in_use", No(await World.Get<DropTag>().RunAsync(Noodles.Key, new("老街坊"))));
        Ok(await World.Get<DropCrowd>().RunAsync(Noodles.Key, Ids.Parse((await ListAsync()).Crowds.Single().Id)));
        Ok(await World.Get<DropTag>().RunAsync(Noodles.Key, new("老街坊")));
        Assert.Equal("crowds.no_such_tag", No(await World.Get<DropTag>().RunAsync(Noodles.Key, new("老街坊"))));
    }

    [Fact]
    public async Task What_is_wrong_is_told_field_by_field()
    {
        CrowdTerm[] bad =
        [
            new(TermKind.Came), new(TermKind.Came, Days: 366), new(TermKind.Came, Days: 30, Times: 31), new(TermKind.Did, Days: 30),
            new(TermKind.Did, Days: 30, Did: BehaviourKind.Seen), new(TermKind.First, Days: 30, Times: 2), new(TermKind.Came, Days: 30, ShopId: Pets.Shop),
            new(TermKind.Spent, Days: 30), new(TermKind.Spent, Days: 30, FromFen: 500, UntilFen: 400), new(TermKind.Away, Days: 30, FromFen: 5),
            new(TermKind.Tag), new(TermKind.Tag, Days: 3, Tag: "没有"),
        ];
        string[] pointers = ["days", "days", "times", "did", "did", "times", "shopId", "fromFen", "untilFen", "fromFen", "tag", "days"];
        for (int at = 0; at < bad.Length; at++)
        {
            Refusal no = (await World.Get<CountCrowd>().RunAsync(Noodles.Key, new(One(bad[at])))).Refusal!;
            Assert.Equal("/rule/all/0/any/0/" + pointers[at], no.Fields[0].Pointer);
        }
        Refusal none = (await SaveAsync(null, new(null, new string('长', 101), new([]), new(2020, 1, 1)))).Refusal!;
        Assert.Equal(["/name", "/purpose", "/until", "/rule/all"], none.Fields.Select(field => field.Pointer));
        Assert.Equal("/shoppers", (await ImportAsync("空", [" "])).Refusal!.Fields.Single().Pointer);
    }

    [Fact]
    public async Task Another_merchant_sees_nothing_of_it_and_a_cashier_nothing_at_all()
    {
        await CameAsync(hoursAgo: 1);
        CrowdSheet crowd = Ok(await SaveAsync(null, Words("月客", Month)));
        Ok(await ImportAsync("老街坊", ["客1"]));
        ReadCrowds.List other = Ok(await World.Get<ReadCrowds>().RunAsync(Pets.Key));
        Assert.Equal((0, 0, 0), (other.Guests, other.Crowds.Count, other.Tags.Count));
        Assert.Equal("crowds.not_found", No(await World.Get<FindCrowd>().RunAsync(Pets.Key, Ids.Parse(crowd.Id))));
        Assert.Equal("crowds.not_found", No(await World.Get<DropCrowd>().RunAsync(Pets.Key, Ids.Parse(crowd.Id))));
        Assert.Equal("crowds.no_such_tag", No(await World.Get<DropTag>().RunAsync(Pets.Key, new("老街坊"))));
        Caller cashier = Noodles.People[Role.Cashier], finance = Noodles.People[Role.Finance];
        Assert.Equal("request.forbidden", No(await World.Get<ReadCrowds>().RunAsync(cashier)));
        Assert.Equal("request.forbidden", No(await World.Get<SaveCrowd>().RunAsync(finance, null, Words("钱", Month))));
    }

    private static string No<T>(Outcome<T> outcome) => outcome.Refusal?.Code ?? "done";

    private static CrowdRule One(CrowdTerm term) => new([new([term])]);

    private SaveCrowd.Request Words(string name, CrowdRule rule) => new(name, "请他们再来", rule, DateOnly.FromDateTime(World.Time.Now.AddDays(30).UtcDateTime));

    private Task<Outcome<CrowdSheet>> SaveAsync(string? id, SaveCrowd.Request words) =>
        World.Get<SaveCrowd>().RunAsync(Noodles.Key, id is null ? null : Ids.Parse(id), words);

    private Task<Outcome<ImportTag.Receipt>> ImportAsync(string name, string[] people) => World.Get<ImportTag>().RunAsync(Noodles.Key, new(name, people));

    private async Task<ReadCrowds.List> ListAsync() => Ok(await World.Get<ReadCrowds>().RunAsync(Noodles.Key));

    private Task CameAsync(double hoursAgo) => ToldAsync([.. Enumerable.Range(0, Guests).Select(at => Visit($"came{at}", "客" + at, hoursAgo))]);

    private static CrowdTerm Random(Random random)
    {
        bool not = random.Next(4) == 0;
        int days = random.Next(1, 90);
        return random.Next(6) switch
        {
            0 => new(TermKind.Came, not, days, random.Next(1, 4)),
            1 => new(TermKind.Did, not, days, random.Next(2) == 0 ? null : 2, BehaviourKind.Paid),
            2 => new(TermKind.First, not, days, Origin: random.Next(2) == 0 ? null : BehaviourOrigin.Search),
            3 => new(TermKind.Away, not, days),
            4 => new(TermKind.Spent, not, days, FromFen: random.Next(2) == 0 ? null : random.Next(10_000), UntilFen: random.Next(10_000, 40_000)),
            _ => new(TermKind.Tag, not, Tag: "老街坊"),
        };
    }

    /// <summary>The same, asked of the rows: each term is a statement, and the sets are plain ones.</summary>
    private Task<HashSet<int>> AskedAsync(CrowdRule rule, DateOnly today) => World.InTablesAsync(async db =>
    {
        IQueryable<StoredBehaviour> rows = db.StoredBehaviours.Where(row => row.MerchantId == Noodles.Id && row.Kind != BehaviourKind.Seen);
        HashSet<int> all = [.. await rows.Select(row => row.Guest).Distinct().ToListAsync()], left = [.. all];
        foreach (CrowdRule.Group group in rule.All)
        {
            HashSet<int> any = [];
            foreach (CrowdTerm term in group.Any)
            {
                HashSet<int> meant = [.. await MeantAsync(db, rows, term, today)];
                any.UnionWith(term.Not ? all.Except(meant) : meant.Intersect(all));
            }
            left.IntersectWith(any);
        }
        return left;
    });

    private async Task<IEnumerable<int>> MeantAsync(WorkbenchDb db, IQueryable<StoredBehaviour> rows, CrowdTerm term, DateOnly today)
    {
        DateOnly from = today.AddDays(1 - (term.Days ?? 1));
        int times = term.Times ?? 1;
        long least = term.FromFen ?? 0, most = term.UntilFen ?? long.MaxValue;
        IQueryable<StoredBehaviour> within = rows.Where(row => row.Day >= from);
        switch (term.Kind)
        {
            case TermKind.Tag:
                byte[] who = await db.OwnTags.Where(tag => tag.MerchantId == Noodles.Id && tag.Name == term.Tag).Select(tag => tag.Who).SingleAsync();
                PeopleSet tagged = PeopleSet.Read(who);
                return Enumerable.Range(0, 2 * Guests).Where(tagged.Has);
            case TermKind.Away:
                HashSet<int> came = [.. await within.Select(row => row.Guest).Distinct().ToListAsync()];
                return (await rows.Select(row => row.Guest).Distinct().ToListAsync()).Where(guest => !came.Contains(guest));
            case TermKind.First:
                return (await rows.ToListAsync()).GroupBy(row => row.Guest)
                    .Select(guest => guest.OrderBy(row => row.At).ThenBy(row => row.Origin).First())
                    .Where(first => first.Day >= from && (term.Origin is null || first.Origin == term.Origin)).Select(first => first.Guest);
            case TermKind.Spent:
                Dictionary<int, long> spent = await within.Where(row => row.Kind == BehaviourKind.Paid).GroupBy(row => row.Guest)
                    .ToDictionaryAsync(guest => guest.Key, guest => guest.Sum(row => row.Fen));
                return (await rows.Select(row => row.Guest).Distinct().ToListAsync())
                    .Where(guest => spent.GetValueOrDefault(guest) is var fen && fen >= least && fen <= most);
            default:
                return await within.Where(row => term.Did == null || row.Kind == term.Did).GroupBy(row => row.Guest)
                    .Where(guest => guest.Select(row => row.Day).Distinct().Count() >= times).Select(guest => guest.Key).ToListAsync();
        }
    }
}

public sealed class CrowdsOnSqliteTests() : CrowdTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class CrowdsOnPostgreSqlTests() : CrowdTests(Engine.PostgreSql);
