namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor.Pasting;

/// <summary>What an article does not take from elsewhere; its writer is told.</summary>
internal enum Leftover
{
    /// <summary>Pictures: they lie at somebody else's address.</summary>
    Picture = 1,

    /// <summary>Tables; their words come along, a row a line.</summary>
    Table,

    /// <summary>Film, sound, frames.</summary>
    Media,

    /// <summary>Fields and buttons.</summary>
    Form,

    /// <summary>Scripts.</summary>
    Script,

    /// <summary>Links that lead nowhere an article may lead; their words come along.</summary>
    Link,

    /// <summary>Fonts, sizes and colours, counted once.</summary>
    Look,

    /// <summary>Blocks beyond what an article holds.</summary>
    Block,
}
