using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.AspNetCore.Identity;

namespace MerchantWorkbench.Platform.Demo;

/// <summary>
/// The small world that checks from outside act in: two merchants with two shops each, staff, fifty shoppers. Everything in it follows
/// from one number, secrets included: it is for tests, never for real merchants.
/// </summary>
internal sealed class AcceptanceWorld(long number, DateTimeOffset now)
{
    private const int Merchants = 2, ShopsEach = 2, Shoppers = 50;
    private static readonly Role[] Users = [Role.Owner, Role.Manager, Role.Operator, Role.Cashier, Role.Finance];
    private static readonly Role[] Staff = [Role.Reviewer, Role.Reviewer, Role.ReviewLead, Role.Administrator];
    private readonly Grain grain = new(World.Acceptance, number);
    private readonly PasswordHasher<Person> passwords = new();

    /// <summary>Adds every row and returns what to tell outside.</summary>
    public AcceptanceFile Plant(WorkbenchDb db, ProductRegistry products)
    {
        db.Settings.Add(new Setting { Name = World.Setting, Value = World.Acceptance });
        string[] keys = [.. products.Houses.Where(house => house.Card is not null).Select(house => house.Card!.Key)];
        return new AcceptanceFile(
            [.. Enumerable.Range(1, Merchants).Select(at => PlantMerchant(db, at, keys))],
            [.. Staff.Select((role, at) => PlantStaff(db, role, at + 1))],
            [.. Enumerable.Range(1, Shoppers).Select(at => PlantShopper(db, at))]);
    }

    private AcceptanceFile.MerchantPart PlantMerchant(WorkbenchDb db, int at, string[] products)
    {
        string label = $"merchant{at}", tag = grain.Text(label + ".tag", 6);
        string name = grain.Pick(label + ".place", AcceptanceNames.Places) + grain.Pick(label + ".trade", AcceptanceNames.Trades) + (at == 1 ? "甲" : "乙");
        var merchant = new Merchant { Id = grain.Id(label), Name = name, ShortName = $"shop-{tag}", Colour = 1 + (at * 3 % 8), CreatedAt = now };
        db.Merchants.Add(merchant);
        foreach (string product in products)
            db.ProductOpenings.Add(new ProductOpening { MerchantId = merchant.Id, Product = product, State = OpeningState.Open, ChangedAt = now });
        return new AcceptanceFile.MerchantPart(
            name, merchant.ShortName, PlantKey(db, label, merchant.Id, null),
            [.. Enumerable.Range(1, ShopsEach).Select(shop => PlantShop(db, merchant, $"{label}.shop{shop}"))],
            [.. Users.Select(role => PlantUser(db, merchant, role, label, tag))]);
    }

    private AcceptanceFile.ShopPart PlantShop(WorkbenchDb db, Merchant merchant, string label)
    {
        string street = grain.Pick(label + ".street", AcceptanceNames.Streets), tag = grain.Text(label + ".tag", 3);
        var shop = new Shop
        {
            Id = grain.Id(label), MerchantId = merchant.Id, Name = $"{street}店 {tag}",
            Address = $"{street} {1 + (grain.Id(label + ".house") % 300)} 号"
        };
        db.Shops.Add(shop);
        return new AcceptanceFile.ShopPart(Ids.Text(shop.Id), shop.Name);
    }

    private AcceptanceFile.UserPart PlantUser(WorkbenchDb db, Merchant merchant, Role role, string label, string tag)
    {
        (Person person, string password) = PlantPerson(db, $"{label}.{Word(role)}", $"{Word(role)}@{tag}.example", null);
        db.Memberships.Add(new Membership { MerchantId = merchant.Id, PersonId = person.Id, Role = role, SeenAt = now });
        return new AcceptanceFile.UserPart(Word(role), person.Email!, password);
    }

    private AcceptanceFile.StaffPart PlantStaff(WorkbenchDb db, Role role, int at)
    {
        string label = $"staff{at}";
        (Person person, string password) = PlantPerson(db, label, $"{Word(role).ToLowerInvariant()}{at}@{grain.Text("platform.tag", 6)}.example", role);
        return new AcceptanceFile.StaffPart(Word(role), person.Email!, password, PlantKey(db, label, null, person.Id));
    }

    private AcceptanceFile.ShopperPart PlantShopper(WorkbenchDb db, int at)
    {
        string device = grain.Secret($"shopper{at}"), token = "ms_" + grain.Secret($"shopper{at}.token");
        db.ShopperTokens.Add(new ShopperToken { Hash = Secrets.Hash(token), Device = device });
        return new AcceptanceFile.ShopperPart(device, token);
    }

    private (Person Person, string Password) PlantPerson(WorkbenchDb db, string label, string email, Role? staff)
    {
        string password = grain.Text(label + ".password", 16);
        string name = grain.Pick(label + ".family", AcceptanceNames.Families) + grain.Pick(label + ".given", AcceptanceNames.Given);
        Person person = InventedPerson.Of(grain.Id(label), name, email, grain.Secret(label + ".stamp"), staff);
        person.PasswordHash = passwords.HashPassword(person, password);
        db.Users.Add(person);
        return (person, password);
    }

    private string PlantKey(WorkbenchDb db, string label, long? merchant, long? person)
    {
        string key = "mw_" + grain.Secret(label + ".key");
        db.ApiKeys.Add(new ApiKey
        {
            Id = grain.Id(label + ".key"), MerchantId = merchant, PersonId = person, Name = "验收", Hash = Secrets.Hash(key), Tail = key[^4..], CreatedAt = now,
        });
        return key;
    }

    private static string Word(Role role) => role == Role.ReviewLead ? "reviewLead" : Words.Name(role);
}
