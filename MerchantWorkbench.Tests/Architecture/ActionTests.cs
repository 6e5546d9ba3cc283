using Mono.Cecil;

namespace MerchantWorkbench.Tests.Architecture;

public sealed class ActionTests
{
    /// <remarks>What a service of Platform calls (a verdict, an event) keeps the name the service's contract gives it.</remarks>
    [Fact]
    public void An_action_has_one_public_method_and_it_is_RunAsync() => Findings.None(
        from type in Scanner.Written(Scanner.Program)
        where Place.Of(type.Namespace) is { IsProduct: true, Room: "Actions" }
        where type.IsClass && !type.IsValueType && !IsRecord(type) && !IsStatic(type)
        let doors = PublicMethods(type)
        where doors is not ["RunAsync"] && !(doors.Length == 1 && IsCalledByPlatform(type))
        select $"{type.FullName}: public methods are [{string.Join(", ", doors)}]; one Action, one verb, one RunAsync");

    internal static bool IsAction(TypeDefinition type) => type.Methods.Any(method => method is { Name: "RunAsync", IsPublic: true });

    private static string[] PublicMethods(TypeDefinition type) =>
    [
        .. type.Methods
            .Where(method => method is { IsPublic: true, IsConstructor: false, IsSpecialName: false })
            .Where(method => !method.IsVirtual || method.IsNewSlot)
            .Select(method => method.Name),
    ];

    private static bool IsCalledByPlatform(TypeDefinition type) => type.Interfaces.Any(contract =>
        contract.InterfaceType.GetElementType().Namespace.StartsWith(Place.Root + ".Platform", StringComparison.Ordinal));

    private static bool IsRecord(TypeDefinition type) => type.Methods.Any(method => method.Name == "<Clone>$");

    private static bool IsStatic(TypeDefinition type) => type is { IsAbstract: true, IsSealed: true };
}
