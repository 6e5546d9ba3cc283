namespace MerchantWorkbench.Platform.Products;

/// <summary>A house's name plate: the one place where a product says what it is. Found by type; order never matters.</summary>
public interface IProduct
{
    /// <summary>The entry in the catalog; null for a house that is not a product of its own.</summary>
    ProductCard? Card { get; }

    /// <summary>Keys of the products whose porch this house may use; those of the card, unless a house without a card says its own.</summary>
    string[] Needs => Card?.Needs ?? [];

    /// <summary>Writes what the house brings onto the sheet.</summary>
    void Declare(ProductSheet sheet);
}
