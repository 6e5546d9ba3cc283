namespace MerchantWorkbench.Tests.World;

/// <summary>How a test wants the program started. The default is what a published program is: Production, SQLite, no demo.</summary>
public sealed record AppSetup
{
    /// <summary>Development or Production.</summary>
    public string Environment { get; init; } = "Production";

    /// <summary>Plants the demo town; takes seconds.</summary>
    public bool Demo { get; init; }

    /// <summary>Runs the published copy instead of the build output. The copy is made once a run.</summary>
    public bool Published { get; init; }

    /// <summary>Where data live; null for a SQLite file in the data folder.</summary>
    public EngineDatabase? Database { get; init; }

    /// <summary>More environment variables, e.g. <c>Workbench__RateLimits__Enabled</c>.</summary>
    public Dictionary<string, string> Variables { get; init; } = [];

    /// <summary>How long the program may take until it is ready; a machine that is busy with other things takes long.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(180);
}
