namespace MerchantWorkbench.Platform.Web;

/// <summary>What is sure about an address of the web. Everything that may be another tomorrow, or for another reader, is <see cref="Unsure"/>.</summary>
public enum LinkState
{
    /// <summary>Nothing is known: it was slow, wants to know who asks, or is nothing this program connects to.</summary>
    Unsure = 1,

    /// <summary>It answers.</summary>
    Open,

    /// <summary>Its server says that nothing is there: 404 or 410.</summary>
    Gone,

    /// <summary>Its server fails: 500 and above.</summary>
    Fails,

    /// <summary>There is no server of that name.</summary>
    NoHost,

    /// <summary>Its server does not prove who it is; a browser warns of it.</summary>
    NotTrusted,
}
