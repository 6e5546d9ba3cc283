using System.Xml.Linq;

namespace MerchantWorkbench.Tests.Architecture;

/// <summary>The texts of one house or site in both languages, as key → value and comment.</summary>
internal sealed record TextPair(
    string Name, string EnglishName, IReadOnlyDictionary<string, (string Value, string Comment)> Chinese, IReadOnlyDictionary<string, (string Value, string Comment)> English)
{
    public static IReadOnlyList<TextPair> All { get; } =
    [
        .. Source.Files("MerchantWorkbench", "Texts.resx").Select(file =>
        {
            string english = file.Path.Replace("Texts.resx", "Texts.en.resx", StringComparison.Ordinal);
            return new TextPair(file.Name, file.Name.Replace("Texts.resx", "Texts.en.resx", StringComparison.Ordinal), Read(file.Path), Read(english));
        }),
    ];

    private static Dictionary<string, (string, string)> Read(string path) => !File.Exists(path) ? [] : XDocument.Load(path).Root!
        .Elements("data")
        .GroupBy(data => (string)data.Attribute("name")!)
        .ToDictionary(data => data.Key, data => ((string?)data.First().Element("value") ?? "", (string?)data.First().Element("comment") ?? ""));
}
