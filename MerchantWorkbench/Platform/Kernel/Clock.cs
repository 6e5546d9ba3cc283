namespace MerchantWorkbench.Platform.Kernel;

/// <summary>The program's time, in UTC. Everything that decides by time asks here.</summary>
public class Clock(TimeProvider time)
{
    private readonly AsyncLocal<DateTimeOffset?> pretended = new();

    /// <summary>Now, or the instant pretended by the surrounding <see cref="Pretend"/>.</summary>
    /// <remarks>Cut to whole microseconds: what PostgreSQL keeps, so that both databases give back what was put in.</remarks>
    public DateTimeOffset Now
    {
        get
        {
            DateTimeOffset now = pretended.Value ?? time.GetUtcNow();
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        }
    }

    /// <summary>Lets one flow of calls live at another instant; used to plant a history through the very actions that make one.</summary>
    public void Pretend(DateTimeOffset? instant) => pretended.Value = instant;
}
