namespace MerchantWorkbench.Platform.Products;

/// <summary>A house as declared.</summary>
public sealed record House(Type Type, ProductCard? Card, ProductSheet Sheet);

/// <summary>All houses of this build, found by type.</summary>
public sealed class ProductRegistry
{
    /// <summary>Reads every name plate in the program.</summary>
    public ProductRegistry() => Houses =
    [
        .. typeof(IProduct).Assembly.GetTypes()
            .Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IProduct)))
            .Select(type => (IProduct)Activator.CreateInstance(type)!)
            .Select(Read)
            .OrderBy(house => house.Card?.Aim).ThenBy(house => house.Card?.Key, StringComparer.Ordinal),
    ];

    public IReadOnlyList<House> Houses { get; }

    /// <summary>The products of the catalog, by aim.</summary>
    public IEnumerable<House> Products => Houses.Where(house => house.Card is not null);

    /// <summary>The house of a product, or null when the key is none.</summary>
    public House? Find(string? key) => Houses.FirstOrDefault(house => house.Card is { } card && card.Key == key);

    /// <summary>Whether a key is that of a product of the catalog.</summary>
    public bool IsProduct(string key) => Find(key) is not null;

    /// <summary>Everything of one sort that the houses declare.</summary>
    public IEnumerable<T> All<T>(Func<ProductSheet, IReadOnlyList<T>> pick) => Houses.SelectMany(house => pick(house.Sheet));

    private static House Read(IProduct product)
    {
        var sheet = new ProductSheet(product.GetType(), product.Card);
        product.Declare(sheet);
        return new House(product.GetType(), product.Card, sheet);
    }
}
