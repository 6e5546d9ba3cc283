using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>What an account is about.</summary>
[JsonConverter(typeof(WordConverter<Category>))]
public enum Category
{
    /// <summary>Eating and drinking.</summary>
    Food = 1,

    /// <summary>Shops.</summary>
    Retail,

    /// <summary>Hair, nails, spa.</summary>
    Beauty,

    /// <summary>Animals.</summary>
    Pets,

    /// <summary>Sport, games, travel.</summary>
    Leisure,

    /// <summary>Courses.</summary>
    Learning,

    /// <summary>Repairs, cleaning and the like.</summary>
    Services,

    /// <summary>Anything else.</summary>
    Other,
}
