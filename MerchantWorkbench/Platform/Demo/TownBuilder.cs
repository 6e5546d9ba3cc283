using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.AspNetCore.Identity;

namespace MerchantWorkbench.Platform.Demo;

/// <summary>Builds the town's places and people: what platform staff and owners would have typed in before its first day.</summary>
internal sealed class TownBuilder(Write write, IReadOnlyList<string> products)
{
    private static readonly Grain Grain = new(World.Demo, 1);

    // One hash for all: the password is public, and hashing it for everybody would take seconds.
    private readonly string hash = new PasswordHasher<Person>().HashPassword(null!, Town.Password);

    public Town Build()
    {
        write.Db.Settings.Add(new Setting { Name = World.Setting, Value = World.Demo });
        return new Town(
            [.. TownPlan.Businesses.Select(Merchant)],
            [.. Enumerable.Range(1, TownPlan.Guests).Select(Guest)],
            TownPlan.Staff.Select(Staff).ToArray()[0]);
    }

    private TownMerchant Merchant(TownPlan.Business plan)
    {
        var merchant = new Merchant
        {
            Id = write.NewId(), Name = plan.Name, ShortName = plan.ShortName, About = plan.About, Colour = plan.Colour, CreatedAt = write.Now,
        };
        write.Db.Merchants.Add(merchant);
        foreach (string product in products)
            write.Db.ProductOpenings.Add(new ProductOpening { MerchantId = merchant.Id, Product = product, State = OpeningState.Open, ChangedAt = write.Now });
        var people = plan.People.ToDictionary(one => one.Role, one => Member(merchant.Id, one));
        return new TownMerchant(
            plan.ShortName, Zone.Of(merchant.Zone), people[plan.Designer], people[plan.Till], [.. plan.Places.Select(place => Shop(merchant.Id, place))]);
    }

    private string Shop(long merchant, TownPlan.Place place)
    {
        var shop = new Shop { Id = write.NewId(), MerchantId = merchant, Name = place.Name, Address = place.Address };
        write.Db.Shops.Add(shop);
        return Ids.Text(shop.Id);
    }

    private Caller Member(long merchant, TownPlan.Somebody somebody)
    {
        Person person = Person(somebody, staff: null);
        write.Db.Memberships.Add(new Membership { MerchantId = merchant, PersonId = person.Id, Role = somebody.Role, SeenAt = write.Now });
        return Caller.Member(person.Id, person.Name, merchant);
    }

    private Caller Staff(TownPlan.Somebody somebody) => Caller.Staff(Person(somebody, somebody.Role).Id, somebody.Name);

    private Person Person(TownPlan.Somebody somebody, Role? staff)
    {
        Person person = InventedPerson.Of(write.NewId(), somebody.Name, $"{somebody.Account}@demo.example",
            Grain.Secret(somebody.Account), staff, somebody.HasCard);
        person.PasswordHash = hash;
        write.Db.Users.Add(person);
        return person;
    }

    private Caller Guest(int number)
    {
        string device = Grain.Secret($"guest{number}");
        if (number == 1) write.Db.ShopperTokens.Add(new ShopperToken { Hash = Secrets.Hash(Town.GuestToken), Device = device });
        return Caller.Shopper(device);
    }
}
