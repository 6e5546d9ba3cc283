using System.Text.RegularExpressions;

namespace MerchantWorkbench.Tests.Architecture;

/// <summary>The inner loop stays short only while every slow test says what kind it is.</summary>
public sealed partial class KindTests
{
    [Fact]
    public void Tests_that_start_the_program_say_so() => Findings.None(
        from file in Source.Files("MerchantWorkbench.Tests", "Tests.cs", "Journey.cs")
        where file.Name != "MerchantWorkbench.Tests/Architecture/KindTests.cs"
        where StartsTheProgram().IsMatch(file.Text) && !SaysSo().IsMatch(file.Text)
        select $"{file.Name}: put [Trait(Kinds.Trait, Kinds.Process)] on the class that runs, and Kinds.PostgreSql on its twin");

    [GeneratedRegex(@"\b(AppProcess|SeededApp|RunningApi)\b")]
    private static partial Regex StartsTheProgram();

    [GeneratedRegex(@"\bKinds\.(Process|Browser)\b")]
    private static partial Regex SaysSo();
}
