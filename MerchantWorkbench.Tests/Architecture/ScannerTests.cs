using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MerchantWorkbench.Tests.Architecture;

/// <summary>A scanner that finds nothing may be blind. Here it looks at a small assembly with leaks planted on purpose.</summary>
public sealed class ScannerTests
{
    private readonly ModuleDefinition planted = ModuleDefinition.CreateModule("Planted", ModuleKind.Dll);

    [Theory]
    [InlineData("Products.Life.Actions", "Products.Coupons.Domain", false)]
    [InlineData("Products.Life.Actions", "Products.Coupons", true)]
    [InlineData("Products.Coupons.Screens", "Products.Coupons.Data", false)]
    [InlineData("Products.Coupons.Screens.Merchant", "Products.Coupons.Actions", true)]
    [InlineData("Products.Coupons.Actions", "Products.Coupons.Data", true)]
    [InlineData("Products.Coupons.Domain", "Platform.Data", false)]
    [InlineData("Products.Coupons.Domain", "Platform.Kernel", true)]
    [InlineData("Products.Coupons.Demo", "Products.Coupons.Data", false)]
    [InlineData("Products.Coupons.Api", "Controls", false)]
    [InlineData("Sites.Merchant", "Products.Coupons.Actions", false)]
    [InlineData("Sites.Merchant", "Products.Coupons", true)]
    [InlineData("Platform.Jobs", "Products.Coupons", false)]
    [InlineData("Controls", "Platform.Identity", false)]
    [InlineData("Controls", "Platform.Texts", true)]
    public void A_planted_call_is_seen_and_judged(string from, string to, bool fine)
    {
        TypeDefinition user = Plant(from, "User");
        MethodDefinition called = Method(Plant(to, "Used"), "Ask");
        Method(user, "Act").Body.GetILProcessor().Emit(OpCodes.Call, called);

        Use use = Assert.Single(Scanner.Uses(planted), use => use.ToName == "Used");

        Assert.Equal(fine, Walls.WhyNot(use) is null);
    }

    [Fact]
    public void A_leak_inside_a_closure_or_a_generic_argument_belongs_to_the_type_around_it()
    {
        TypeDefinition secret = Plant("Products.Coupons.Data", "Row");
        TypeDefinition page = Plant("Sites.Merchant", "Page");
        TypeDefinition closure = new("", "<>c__DisplayClass0", TypeAttributes.NestedPrivate, planted.TypeSystem.Object);
        page.NestedTypes.Add(closure);
        GenericInstanceType list = new(planted.ImportReference(typeof(List<>)));
        list.GenericArguments.Add(secret);
        closure.Fields.Add(new FieldDefinition("rows", FieldAttributes.Public, list));

        Use use = Assert.Single(Scanner.Uses(planted), use => use.ToName == "Row");

        Assert.Same(page, use.From);
        Assert.NotNull(Walls.WhyNot(use));
    }

    [Fact]
    public void The_scan_of_the_program_saw_the_program() => Assert.True(Scanner.ProgramUses.Count > 50);

    private TypeDefinition Plant(string space, string name)
    {
        TypeDefinition type = new($"{Place.Root}.{space}", name, TypeAttributes.Public, planted.TypeSystem.Object);
        planted.Types.Add(type);
        return type;
    }

    private MethodDefinition Method(TypeDefinition owner, string name)
    {
        MethodDefinition method = new(name, MethodAttributes.Public | MethodAttributes.Static, planted.TypeSystem.Void);
        owner.Methods.Add(method);
        return method;
    }
}
