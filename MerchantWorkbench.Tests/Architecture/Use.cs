using Mono.Cecil;

namespace MerchantWorkbench.Tests.Architecture;

/// <summary>One type leaning on another. Both are outermost types: closures and state machines belong to whoever wrote them.</summary>
/// <param name="From">The user.</param>
/// <param name="ToSpace">Namespace of the used type.</param>
/// <param name="ToName">Name of the used outermost type.</param>
/// <param name="ToAssembly">Assembly the used type comes from.</param>
/// <param name="Member">The member called, or empty when only the type is named.</param>
internal sealed record Use(TypeDefinition From, string ToSpace, string ToName, string ToAssembly, string Member)
{
    public Place? FromPlace => Place.Of(From.Namespace);

    public Place? ToPlace => Place.Of(ToSpace);

    /// <summary>The file to open: by house rule a type lives in its namespace's folder.</summary>
    public string FromFile =>
        $"{From.Namespace.Replace('.', '/')}/{From.Name.Split('`')[0]}";

    public override string ToString() => $"{FromFile} uses {ToSpace}.{ToName}{(Member.Length > 0 ? "." + Member : "")}";
}
