using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.DemoDesk;

/// <summary>Every "no" of this house.</summary>
public static class DemoRefusals
{
    /// <summary>The program runs without the demo town.</summary>
    public static Refusal Off { get; } = new("demo.off", RefusalKind.Conflict);

    /// <summary>On PostgreSQL, or planted by an earlier build: there is nothing to go back to.</summary>
    public static Refusal NoCopy { get; } = new("demo.no_copy", RefusalKind.Conflict);
}
