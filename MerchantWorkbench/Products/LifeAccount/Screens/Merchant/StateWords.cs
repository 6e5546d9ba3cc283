using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant;

/// <summary>How a post's state is said and coloured wherever merchants see it.</summary>
internal static class StateWords
{
    public static StampTone Tone(PostState state) => state switch
    {
        PostState.Live => StampTone.Run,
        PostState.InReview => StampTone.Wait,
        PostState.Scheduled => StampTone.Plan,
        PostState.Rejected or PostState.TakenDown => StampTone.Bad,
        PostState.Draft or PostState.Withdrawn => StampTone.Idle,
    };

    public static string Say(IStringLocalizer<Texts> say, PostState state) => say["State." + Words.Name(state)];

    /// <summary>Where the newer version of a live post stands; null when there is none.</summary>
    public static string? Edit(IStringLocalizer<Texts> say, PostSheet post) => post.Edit is { } stage ? say["Edit." + Words.Name(stage)].Value : null;
}
