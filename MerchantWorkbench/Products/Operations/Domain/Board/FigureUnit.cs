using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>In what a figure is counted.</summary>
[JsonConverter(typeof(WordConverter<FigureUnit>))]
public enum FigureUnit
{
    People,
    Times,

    /// <summary>Of a hundred, with one decimal.</summary>
    Percent,
    Fen,
}
