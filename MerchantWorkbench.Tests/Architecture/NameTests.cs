using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mono.Cecil;

namespace MerchantWorkbench.Tests.Architecture;

public sealed partial class NameTests
{
    private static readonly string[] Empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Impl", "Dto", "Base", "Common"];

    [Fact]
    public void Names_say_what_a_thing_is() => Findings.None(
        from type in Scanner.Written(Scanner.Program)
        from word in Word().Matches(type.Name).Select(match => match.Value)
        where Empty.Contains(word)
        select $"{type.FullName}: \"{word}\" says nothing; name it after what it does in the business");

    [Fact]
    public void What_others_call_says_why_it_is_there()
    {
        XDocument docs = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "MerchantWorkbench.xml"));
        HashSet<string> documented =
        [
            .. docs.Descendants("member").Where(member => member.Value.Trim().Length > 0)
                .Select(member => (string)member.Attribute("name")!),
        ];
        Findings.None(
            from type in Scanner.Written(Scanner.Program)
            where MustBeDocumented(type) && !documented.Contains("T:" + type.FullName) && !IsDocumentedPage(type)
            select $"{type.FullName}: add an XML summary (why, units, limits), or in a .razor file a first line @* why *@");
    }

    private static bool MustBeDocumented(TypeDefinition type) => type.Name != "Texts" && Place.Of(type.Namespace)! switch
    {
        { Wing: "Platform" or "Controls" } => type.IsPublic,
        { IsPorch: true } => type.IsPublic,
        { IsProduct: true, Room: "Actions" } => ActionTests.IsAction(type),
        _ => false,
    };

    private static bool IsDocumentedPage(TypeDefinition type)
    {
        string page = Path.Combine(Source.Root, type.Namespace.Replace('.', '/'), type.Name.Split('`')[0] + ".razor");
        return File.Exists(page) && File.ReadLines(page).Take(6).Any(line => line.StartsWith("@*", StringComparison.Ordinal));
    }

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Word();
}
