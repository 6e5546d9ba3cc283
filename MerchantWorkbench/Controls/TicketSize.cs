namespace MerchantWorkbench.Controls;

/// <summary>How large the ticket is drawn; the layout is the same.</summary>
public enum TicketSize
{
    /// <summary>A thumbnail in a table row.</summary>
    Small,

    /// <summary>On the shopper's page and in a wallet.</summary>
    Medium,

    /// <summary>Alone on a page or a poster.</summary>
    Large,
}
