using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Merchants.Actions;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.Merchants.Actions;

/// <summary>Who takes merchants in, and who decides who works there.</summary>
public abstract class MerchantTests(Engine engine) : IAsyncLifetime
{
    private SmallWorld world = null!;

    private Caller Admin => world.Platform.Staff[Role.Administrator].Caller;

    private Caller Owner => world.Noodles.People[Role.Owner];

    public async Task InitializeAsync() => world = await SmallWorld.CreateAsync(engine);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_new_merchant_has_a_shop_coupons_and_a_link_that_makes_the_owner()
    {
        NewMerchant made = Ok(await CreateAsync("flowers"));
        long owner = Ok(await JoinAsync(made.Link, "花姐", "flora@shop.test"));

        Assert.Equal(Role.Owner, await RoleAsync(made.Id, owner));
        Assert.Equal(1, await world.InTablesAsync(db => db.Shops.CountAsync(row => row.MerchantId == made.Id)));
        Assert.Contains("coupons", await world.InTablesAsync(db => db.ProductOpenings
            .Where(row => row.MerchantId == made.Id && row.State == OpeningState.Open).Select(row => row.Product).ToListAsync()));
        Refused("account.link_gone", await JoinAsync(made.Link, "别人", "other@shop.test"));
        Assert.Empty(await world.BrokenAsync());
    }

    [Fact]
    public async Task Short_names_are_unique_and_wrong_fields_are_told_all_at_once()
    {
        Refusal taken = (await CreateAsync("noodles")).Refusal!;
        Refusal wrong = (await world.Get<CreateMerchant>().RunAsync(Admin, new MerchantDraft("", "Bad Name", null, "no-mail"))).Refusal!;

        Assert.Equal("merchants.short_name_taken", Assert.Single(taken.Fields).Code);
        Assert.Equal(["/name", "/shortName", "/ownerName", "/ownerEmail"], wrong.Fields.Select(field => field.Pointer));
    }

    [Fact]
    public async Task Only_an_administrator_takes_merchants_in_and_ends_them()
    {
        foreach (Caller other in new[] { world.Platform.Staff[Role.Reviewer].Caller, Owner, TestPlatform.Shopper(1) })
            Refused("request.forbidden", await world.Get<CreateMerchant>().RunAsync(other, new MerchantDraft("花店", "flowers", "花姐", "flora@shop.test")));
        Refused("request.forbidden", await world.Get<CloseMerchant>().RunAsync(Owner, world.Noodles.Id));
        Refused("request.unauthenticated", await world.Get<CloseMerchant>().RunAsync(Caller.Nobody, world.Noodles.Id));
    }

    [Fact]
    public async Task A_closed_merchant_is_gone_for_its_people_and_stays_closed()
    {
        Ok(await world.Get<CloseMerchant>().RunAsync(Admin, world.Noodles.Id));

        Refused("request.not_found", await world.Get<ListPeople>().RunAsync(Owner));
        Refused("merchants.closed", await world.Get<CloseMerchant>().RunAsync(Admin, world.Noodles.Id));
        Page<MerchantRow> closed = Ok(await world.Get<ListMerchants>().RunAsync(Admin, new MerchantFilter(Closed: true), new PageAsk()));
        Assert.Equal(world.Noodles.Id, Assert.Single(closed.Items).Id);
    }

    [Fact]
    public async Task The_last_owner_stays_also_when_two_go_at_once()
    {
        string link = Ok(await world.Get<InviteMember>().RunAsync(Owner, Role.Owner, "二店主"));
        long first = Owner.PersonId!.Value, second = Ok(await JoinAsync(link, "二店主", "two@shop.test"));
        Caller other = Caller.Member(second, "二店主", world.Noodles.Id);
        Outcome<Done>[] both = await Task.WhenAll(
            world.Get<DisableMember>().RunAsync(Owner, second), world.Get<DisableMember>().RunAsync(other, first));

        Assert.Single(both, one => one.Refusal is null);
        Caller left = both[0].Refusal is null ? Owner : other;
        Refused("people.last_owner", await world.Get<DisableMember>().RunAsync(left, left.PersonId!.Value));
        Refused("people.last_owner", await world.Get<ChangeRole>().RunAsync(left, left.PersonId!.Value, Role.Manager));
    }

    [Fact]
    public async Task Somebody_disabled_is_refused_at_once_and_the_session_ends()
    {
        Caller cashier = world.Noodles.People[Role.Cashier];
        string? before = await StampAsync(cashier);
        Ok(await world.Get<DisableMember>().RunAsync(Owner, cashier.PersonId!.Value));

        Assert.NotEqual(before, await StampAsync(cashier));
        Assert.Null(await RoleAsync(world.Noodles.Id, cashier.PersonId!.Value));
        Ok(await world.Get<AcceptInvitation>().RunAsync(
            Token(Ok(await world.Get<InviteMember>().RunAsync(Owner, Role.Finance, "回来"))), Caller.Self(cashier.PersonId!.Value, cashier.Name)));
        Assert.Equal(Role.Finance, await RoleAsync(world.Noodles.Id, cashier.PersonId!.Value));
    }

    [Fact]
    public async Task Nobody_reaches_a_neighbours_people()
    {
        long stranger = world.Pets.People[Role.Cashier].PersonId!.Value;

        Refused("request.not_found", await world.Get<DisableMember>().RunAsync(Owner, stranger));
        Refused("request.not_found", await world.Get<ChangeRole>().RunAsync(Owner, stranger, Role.Finance));
        Refused("request.not_found", await world.Get<ResetMember>().RunAsync(Owner, stranger));
        Refused("request.forbidden", await world.Get<InviteMember>().RunAsync(world.Noodles.People[Role.Manager], Role.Cashier, "小张"));
        Assert.DoesNotContain(Ok(await world.Get<ListPeople>().RunAsync(Owner)).People, row => row.Id == stranger);
    }

    [Fact]
    public async Task An_owner_resets_only_those_who_work_nowhere_else()
    {
        Caller cashier = world.Noodles.People[Role.Cashier];
        string link = Ok(await world.Get<ResetMember>().RunAsync(Owner, cashier.PersonId!.Value));
        Ok(await world.Get<ResetPassword>().RunAsync(Token(link), "a new long password"));
        Refused("account.link_gone", await world.Get<ResetPassword>().RunAsync(Token(link), "a new long password"));

        string invitation = Ok(await world.Get<InviteMember>().RunAsync(world.Pets.People[Role.Owner], Role.Cashier, "兼职"));
        Ok(await world.Get<AcceptInvitation>().RunAsync(Token(invitation), Caller.Self(cashier.PersonId!.Value, cashier.Name)));
        Refused("people.works_elsewhere", await world.Get<ResetMember>().RunAsync(Owner, cashier.PersonId!.Value));
    }

    [Fact]
    public async Task Links_end_with_their_time_and_when_they_are_withdrawn()
    {
        string late = Ok(await world.Get<InviteMember>().RunAsync(Owner, Role.Cashier, "迟到"));
        string withdrawn = Ok(await world.Get<InviteMember>().RunAsync(Owner, Role.Cashier, "收回"));
        OpenInvitation open = Ok(await world.Get<ListPeople>().RunAsync(Owner)).Invitations[1];
        Refused("request.not_found", await world.Get<WithdrawInvitation>().RunAsync(world.Pets.People[Role.Owner], open.Id));
        Ok(await world.Get<WithdrawInvitation>().RunAsync(Owner, open.Id));

        Refused("account.link_gone", await JoinAsync(withdrawn, "小李", "li@shop.test"));
        world.Time.Now = SmallWorld.Start.AddDays(7).AddSeconds(1);
        Refused("account.link_gone", await JoinAsync(late, "小李", "li@shop.test"));
    }

    [Fact]
    public async Task A_link_used_by_fifty_at_once_lets_one_in()
    {
        string link = Ok(await world.Get<InviteMember>().RunAsync(Owner, Role.Cashier, "小张"));
        Outcome<long>[] all = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => JoinAsync(link, "小张", $"zhang{number}@shop.test")));

        Assert.Single(all, one => one.Refusal is null);
        Assert.All(all.Where(one => one.Refusal is not null), one => Assert.Equal("account.link_gone", one.Refusal!.Code));
    }

    [Fact]
    public async Task A_disabled_member_of_staff_loses_keys_and_the_last_administrator_stays()
    {
        long reviewer = world.Platform.Staff[Role.Reviewer].Caller.PersonId!.Value;
        string key = Ok(await world.Get<IssueStaffKey>().RunAsync(Admin, reviewer, "脚本"));
        Assert.NotNull(await world.Get<ApiCallers>().WhoAsync("Bearer " + key, CancellationToken.None));
        Ok(await world.Get<ChangeStaff>().RunAsync(Admin, reviewer, null));

        Assert.Null(await world.Get<ApiCallers>().WhoAsync("Bearer " + key, CancellationToken.None));
        Refused("staff.last_administrator", await world.Get<ChangeStaff>().RunAsync(Admin, Admin.PersonId!.Value, null));
        Refused("staff.last_administrator", await world.Get<ChangeStaff>().RunAsync(Admin, Admin.PersonId!.Value, Role.Reviewer));
        Refused("request.forbidden", await world.Get<InviteStaff>().RunAsync(world.Platform.Staff[Role.ReviewLead].Caller, Role.Reviewer, "新人"));
    }

    [Fact]
    public async Task The_last_shop_stays_open_and_a_neighbours_shop_is_not_found()
    {
        Ok(await world.Get<CloseShop>().RunAsync(Owner, world.Noodles.Shops[0]));

        Refused("shops.last_one", await world.Get<CloseShop>().RunAsync(Owner, world.Noodles.Shops[1]));
        Refused("request.not_found", await world.Get<CloseShop>().RunAsync(Owner, world.Pets.Shops[0]));
        Refused("request.not_found", await world.Get<SaveShop>().RunAsync(Owner, world.Pets.Shops[0], "改名", null));
        Ok(await world.Get<SaveShop>().RunAsync(Owner, null, "三号店", "东街 12 号"));
    }

    private Task<Outcome<NewMerchant>> CreateAsync(string shortName) =>
        world.Get<CreateMerchant>().RunAsync(Admin, new MerchantDraft("花店", shortName, "花姐", "flora@shop.test"));

    private Task<Outcome<long>> JoinAsync(string link, string name, string email) =>
        world.Get<AcceptInvitation>().RunAsync(Token(link), name, email, "long enough");

    private Task<Role?> RoleAsync(long merchant, long person) => world.InTablesAsync(db => db.Memberships
        .Where(row => row.MerchantId == merchant && row.PersonId == person && row.DisabledAt == null).Select(row => (Role?)row.Role).SingleOrDefaultAsync());

    private Task<string?> StampAsync(Caller who) =>
        world.InTablesAsync(db => db.Users.Where(row => row.Id == who.PersonId).Select(row => row.SecurityStamp).SingleAsync());

    private static string Token(string link) => link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];

    private static T Ok<T>(Outcome<T> outcome)
    {
        Assert.Null(outcome.Refusal);
        return outcome.Value!;
    }

    private static void Refused<T>(string code, Outcome<T> outcome) => Assert.Equal(code, outcome.Refusal?.Code);
}

public sealed class MerchantsOnSqliteTests() : MerchantTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class MerchantsOnPostgreSqlTests() : MerchantTests(Engine.PostgreSql);
