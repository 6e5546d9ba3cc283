namespace MerchantWorkbench.Tests.World;

/// <summary>A clock that a test sets.</summary>
public sealed class TestTime(DateTimeOffset start) : TimeProvider
{
    /// <summary>What the program takes for now.</summary>
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time) => Now += time;
}
