namespace MerchantWorkbench.Tests.World;

/// <summary>A clock that a test sets, also while others look at it.</summary>
public sealed class TestTime(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    /// <summary>What the program takes for now.</summary>
    public DateTimeOffset Now
    {
        get => new(Interlocked.Read(ref ticks), TimeSpan.Zero);
        set => Interlocked.Exchange(ref ticks, value.UtcTicks);
    }

    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time) => Now += time;
}
