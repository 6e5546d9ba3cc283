namespace MerchantWorkbench.Controls;

/// <summary>What a state means to the person looking.</summary>
public enum StampTone
{
    /// <summary>Over, paused, nothing happens.</summary>
    Idle,

    /// <summary>Goes well, is on.</summary>
    Run,

    /// <summary>Waits for somebody.</summary>
    Wait,

    /// <summary>Will begin by itself.</summary>
    Plan,

    /// <summary>In trouble, sent back.</summary>
    Bad,
}
