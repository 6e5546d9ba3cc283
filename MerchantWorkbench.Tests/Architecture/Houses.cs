using System.Collections;
using System.Reflection;

namespace MerchantWorkbench.Tests.Architecture;

/// <summary>The houses' name plates, found by the interface's name and read through reflection: there is no list to forget.</summary>
internal static class Houses
{
    private static readonly Assembly Program = Assembly.Load(Place.Root);

    /// <summary>House folder → its card's code and the codes it needs.</summary>
    public static IReadOnlyDictionary<string, (string Code, string[] Needs)> Cards { get; } = Read();

    /// <summary>Folders under Products that hold any type.</summary>
    public static IReadOnlyList<string> Built { get; } =
    [
        .. Scanner.Written(Scanner.Program).Select(type => Place.Of(type.Namespace)!)
            .Where(place => place is { IsProduct: true, House.Length: > 0 }).Select(place => place.House).Distinct().Order(),
    ];

    /// <summary>Pairs of houses where the first uses the second.</summary>
    public static IEnumerable<(string From, string To, Use Use)> Edges() =>
        from use in Scanner.ProgramUses
        let pair = (From: use.FromPlace, To: use.ToPlace)
        where pair is { From.IsProduct: true, To.IsProduct: true } && pair.From.House != pair.To.House
        select (pair.From.House, pair.To.House, use);

    private static Dictionary<string, (string, string[])> Read()
    {
        if (Program.GetType(Place.Root + ".Platform.Products.IProduct") is not { } contract) return [];
        return Program.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && contract.IsAssignableFrom(type))
            .ToDictionary(type => Place.Of(type.Namespace!)!.House, type => Card(contract, type));
    }

    private static (string, string[]) Card(Type contract, Type plate)
    {
        object? house = Activator.CreateInstance(plate, nonPublic: true);
        var needs = (IEnumerable)contract.GetProperty("Needs")!.GetValue(house)!;
        // A house that is no product of its own has a plate without a card: nobody can name it.
        object? card = contract.GetProperty("Card")!.GetValue(house);
        string code = card is null ? plate.Namespace! : (string)card.GetType().GetProperties().First(part => part.PropertyType == typeof(string))
            .GetValue(card)!;
        return (code, [.. needs.Cast<object>().Select(need => need.ToString()!)]);
    }
}
