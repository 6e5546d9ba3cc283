namespace MerchantWorkbench.Controls;

/// <summary>How a notice is meant.</summary>
public enum NoticeTone
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Wants attention.</summary>
    Wait,

    /// <summary>Did not work, or will hurt.</summary>
    Stop,

    /// <summary>Worked.</summary>
    Good,
}
