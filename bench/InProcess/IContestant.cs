namespace MerchantWorkbench.Bench.InProcess;

/// <summary>Something that claims without HTTP, in a process of its own.</summary>
internal interface IContestant
{
    /// <summary>How many ask at once.</summary>
    int Callers { get; }

    /// <summary>One claim, durable when it returns; throws when it is not granted.</summary>
    Task OneAsync();

    /// <summary>Null when its rows and counters are as many as its grants.</summary>
    string? WhatIsWrong();
}
