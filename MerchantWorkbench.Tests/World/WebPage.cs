using System.Reflection;
using System.Text.RegularExpressions;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Tests.Architecture;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Tests.World;

/// <summary>What a page takes from outside, read from its code: a new form or a new word of the address is known without anybody's list.</summary>
/// <param name="Template">Its address as <c>routes</c> prints it.</param>
/// <param name="Queries">Words it reads from the address.</param>
/// <param name="Forms">Names of the forms it answers.</param>
/// <param name="Fields">Names of the fields it reads from them.</param>
public sealed partial record WebPage(string Template, IReadOnlyList<string> Queries, IReadOnlyList<string> Forms, IReadOnlyList<string> Fields)
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    /// <summary>Every page of the program by its address.</summary>
    public static IReadOnlyDictionary<string, WebPage> All { get; } =
        (from type in typeof(Ids).Assembly.GetTypes()
         from route in type.GetCustomAttributes<RouteAttribute>()
         select Read(type, route.Template)).ToDictionary(page => page.Template);

    private static WebPage Read(Type type, string template)
    {
        string file = Source.Files("MerchantWorkbench", $"/{type.Name}.razor").Single().Text;
        PropertyInfo[] properties = type.GetProperties(Any);
        return new WebPage(template,
            [.. properties.Where(property => property.IsDefined(typeof(SupplyParameterFromQueryAttribute)))
                .Select(property => property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()!.Name ?? property.Name)],
            [.. FormName().Matches(file).Select(match => match.Groups[1].Value)],
            [.. properties.Where(property => property.IsDefined(typeof(SupplyParameterFromFormAttribute))).SelectMany(Fields)]);

        static IEnumerable<string> Fields(PropertyInfo property)
        {
            string name = property.GetCustomAttribute<SupplyParameterFromFormAttribute>()!.Name ?? property.Name;
            bool isWhole = property.PropertyType == typeof(string) || property.PropertyType.IsInterface || property.PropertyType.IsValueType;
            return isWhole ? [name] : property.PropertyType.GetProperties().Select(part => $"{name}.{part.Name}");
        }
    }

    [GeneratedRegex("@formname=\"([^\"]+)\"")]
    private static partial Regex FormName();
}
