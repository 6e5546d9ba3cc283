using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MerchantWorkbench.Tests.Architecture;

/// <summary>Reads from IL who uses whom, also inside .razor files. Only constants are not seen: the compiler copies them.</summary>
internal static class Scanner
{
    public static ModuleDefinition Program { get; } =
        ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, "MerchantWorkbench.dll"));

    public static IReadOnlyList<Use> ProgramUses { get; } = [.. Uses(Program).Distinct()];

    public static IEnumerable<Use> Uses(ModuleDefinition module) => module.Types.SelectMany(outer => OfType(outer, outer));

    /// <summary>Types people wrote: no compiler's own, no migrations.</summary>
    public static IEnumerable<TypeDefinition> Written(ModuleDefinition module) => module.Types.Where(type =>
        !type.Name.Contains('<', StringComparison.Ordinal) && type.Namespace.Length > 0
        && !type.Namespace.Contains(".Migrations", StringComparison.Ordinal) && type.Name != "_Imports"
        && Place.Of(type.Namespace) is not null);

    private static IEnumerable<Use> OfType(TypeDefinition type, TypeDefinition outer)
    {
        IEnumerable<Use> own = Named(type.BaseType)
            .Concat(type.Interfaces.SelectMany(contract => Named(contract.InterfaceType)))
            .Concat(type.GenericParameters.SelectMany(generic => generic.Constraints).SelectMany(bound => Named(bound.ConstraintType)))
            .Concat(type.CustomAttributes.SelectMany(OfAttribute))
            .Concat(type.Fields.SelectMany(field => Named(field.FieldType).Concat(field.CustomAttributes.SelectMany(OfAttribute))))
            .Concat(type.Properties.SelectMany(property => property.CustomAttributes.SelectMany(OfAttribute)))
            .Concat(type.Methods.SelectMany(OfMethod))
            .Select(used => new Use(outer, used.Type.Namespace, used.Type.Name, AssemblyOf(used.Type), used.Member))
            .Where(use => use.ToSpace != outer.Namespace || use.ToName != outer.Name);
        return own.Concat(type.NestedTypes.SelectMany(nested => OfType(nested, outer)));
    }

    private static string AssemblyOf(TypeReference type) => type.Scope.Name.Replace(".dll", "", StringComparison.Ordinal);

    private static IEnumerable<(TypeReference Type, string Member)> OfMethod(MethodDefinition method)
    {
        IEnumerable<(TypeReference, string)> signature = Named(method.ReturnType)
            .Concat(method.Parameters.SelectMany(parameter => Named(parameter.ParameterType)
                .Concat(parameter.CustomAttributes.SelectMany(OfAttribute))))
            .Concat(method.GenericParameters.SelectMany(generic => generic.Constraints).SelectMany(bound => Named(bound.ConstraintType)))
            .Concat(method.CustomAttributes.SelectMany(OfAttribute));
        if (!method.HasBody) return signature;
        return signature
            .Concat(method.Body.Variables.SelectMany(local => Named(local.VariableType)))
            .Concat(method.Body.ExceptionHandlers.SelectMany(handler => Named(handler.CatchType)))
            .Concat(method.Body.Instructions.SelectMany(OfInstruction));
    }

    private static IEnumerable<(TypeReference Type, string Member)> OfInstruction(Instruction instruction) => instruction.Operand switch
    {
        GenericInstanceMethod call => OfCall(call).Concat(call.GenericArguments.SelectMany(argument => Named(argument))),
        MethodReference call => OfCall(call),
        FieldReference field => Named(field.DeclaringType, field.Name).Concat(Named(field.FieldType)),
        TypeReference type => Named(type),
        _ => [],
    };

    private static IEnumerable<(TypeReference Type, string Member)> OfCall(MethodReference call) =>
        Named(call.DeclaringType, call.Name)
            .Concat(Named(call.ReturnType))
            .Concat(call.Parameters.SelectMany(parameter => Named(parameter.ParameterType)));

    private static IEnumerable<(TypeReference Type, string Member)> OfAttribute(CustomAttribute attribute) =>
        Named(attribute.AttributeType)
            .Concat(attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>()
                .SelectMany(type => Named(type)));

    private static IEnumerable<(TypeReference Type, string Member)> Named(TypeReference? type, string member = "")
    {
        switch (type)
        {
            case null or GenericParameter:
                yield break;
            case GenericInstanceType generic:
                foreach (var part in Named(generic.ElementType, member)) yield return part;
                foreach (var part in generic.GenericArguments.SelectMany(argument => Named(argument))) yield return part;
                yield break;
            case TypeSpecification wrapped:
                foreach (var part in Named(wrapped.ElementType, member)) yield return part;
                yield break;
            default:
                TypeReference outer = type;
                while (outer.DeclaringType is not null) outer = outer.DeclaringType;
                yield return (outer, member);
                yield break;
        }
    }
}
