namespace MerchantWorkbench.Platform.Drafts;

/// <summary>A form in the making that can be kept as text, however incomplete it is.</summary>
public interface IKept<TSelf> where TSelf : class, IKept<TSelf>
{
    /// <summary>When it was kept; null while it never was.</summary>
    DateTimeOffset? KeptAt { get; set; }

    /// <summary>The form as text.</summary>
    string Write();

    /// <summary>The form of a text; null when it is none, e.g. a draft of an older program.</summary>
    static abstract TSelf? Read(string? json);
}
