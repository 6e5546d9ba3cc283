using System.Xml.Linq;

namespace MerchantWorkbench.Tests.Architecture;

/// <summary>The texts of one house or site in both languages, as key → value and comment.</summary>
internal sealed record TextPair(
    string Name,
    string EnglishName,
    IReadOnlyDictionary<string, (string Value, string Comment)> Chinese,
    IReadOnlyDictionary<string, (string Value, string Comment)> English)
{
    public static IReadOnlyList<TextPair> All { get; } =
    [
        .. Source.Files("MerchantWorkbench", "Texts.resx").Select(file =>
        {
            return new TextPair(file.Name, InEnglish(file.Name), Read(file.Path), Read(InEnglish(file.Path)));
        }),
    ];

    private static string InEnglish(string path) => path.Replace("Texts.resx", "Texts.en.resx", StringComparison.Ordinal);

    private static Dictionary<string, (string, string)> Read(string path) => !File.Exists(path) ? [] : XDocument.Load(path).Root!
        .Elements("data")
        .GroupBy(data => (string)data.Attribute("name")!)
        .ToDictionary(data => data.Key, data => (Part(data.First(), "value"), Part(data.First(), "comment")));

    private static string Part(XElement data, string name) => (string?)data.Element(name) ?? "";
}
