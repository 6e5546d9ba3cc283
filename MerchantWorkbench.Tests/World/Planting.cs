using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Tests.World;

/// <summary>Plants the small world straight into the tables, without any action that a test is about.</summary>
internal sealed class Planting(WorkbenchDb db, ProductRegistry products, DateTimeOffset now)
{
    private const int Shoppers = 50;

    public async Task<TestPlatform> RunAsync()
    {
        TestPlatform platform = new(
            Merchant("noodles", "面馆"), Merchant("pets", "宠物店"),
            new[] { Role.Reviewer, Role.ReviewLead, Role.Administrator }.ToDictionary(role => role, role => Staff(role, role.ToString())),
            Staff(Role.Reviewer, "OtherReviewer"),
            [.. Enumerable.Range(0, Shoppers).Select(Shopper)]);
        await db.SaveChangesAsync();
        return platform;
    }

    private TestMerchant Merchant(string shortName, string name)
    {
        Merchant merchant = new() { Id = Ids.New(now), Name = name, ShortName = shortName, About = $"canary-about-{shortName}", CreatedAt = now };
        db.Add(merchant);
        Shop[] shops = [.. new[] { "东街店", "西街店" }.Select(shop => new Shop { Id = Ids.New(now), MerchantId = merchant.Id, Name = name + shop })];
        db.AddRange(shops.Cast<object>());
        foreach (House house in products.Houses.Where(house => house.Card is not null))
            db.Add(new ProductOpening { MerchantId = merchant.Id, Product = house.Card!.Key, State = OpeningState.Open, ChangedAt = now });
        (ApiKey key, string secret) = Key("收银台", merchant.Id, null);
        Role[] roles = [Role.Owner, Role.Manager, Role.Operator, Role.Cashier, Role.Finance];
        return new TestMerchant(merchant.Id, shortName, secret, Caller.Key(key.Id, key.Name, merchant.Id), [.. shops.Select(shop => shop.Id)],
            roles.ToDictionary(role => role, role => Member(merchant, role)));
    }

    private Caller Member(Merchant merchant, Role role)
    {
        Person person = Somebody($"{role}@{merchant.ShortName}.test", $"{role} {merchant.ShortName}", null);
        db.Add(new Membership { MerchantId = merchant.Id, PersonId = person.Id, Role = role, SeenAt = now });
        return Caller.Member(person.Id, person.Name, merchant.Id);
    }

    private TestStaff Staff(Role role, string name)
    {
        Person person = Somebody($"{name}@staff.test", name, role);
        return new TestStaff(Caller.Staff(person.Id, person.Name), Key(name, null, person.Id).Secret);
    }

    private Person Somebody(string mail, string name, Role? staff)
    {
        Person person = new()
        {
            Id = Ids.New(now), Name = name, UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail,
            NormalizedEmail = mail.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"), StaffRole = staff,
        };
        db.Add(person);
        return person;
    }

    private (ApiKey Row, string Secret) Key(string name, long? merchant, long? person)
    {
        string secret = Secrets.New("mw_");
        ApiKey key = new()
        {
            Id = Ids.New(now), MerchantId = merchant, PersonId = person, Name = name,
            Hash = Secrets.Hash(secret), Tail = secret[^4..], CreatedAt = now
        };
        db.Add(key);
        return (key, secret);
    }

    private string Shopper(int number)
    {
        string token = Secrets.New("sh_");
        db.Add(new ShopperToken { Hash = Secrets.Hash(token), Device = "device-" + number });
        return token;
    }
}
