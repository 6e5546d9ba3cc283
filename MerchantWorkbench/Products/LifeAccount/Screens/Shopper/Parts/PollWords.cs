using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Shopper.Parts;

/// <summary>A poll in a sentence, for shoppers and for the merchant.</summary>
internal static class PollWords
{
    /// <summary>Until when it goes on, by the merchant's clock; nothing where it has no end.</summary>
    public static string End(IStringLocalizer<Texts> say, DateTimeOffset? ends, bool isClosed, Zone zone) =>
        ends is { } end ? say[isClosed ? "Poll.Closed" : "Poll.Until", zone.Local(end)] : "";

    /// <summary>What is asked, and how many chose what.</summary>
    public static string Result(IStringLocalizer<Texts> say, PollSheet poll) => say[
        "Poll.Result", poll.Question, poll.Votes,
        string.Join(" · ", poll.Options.Select(option => $"{option.Text} {say["Poll.Count", option.Votes, option.Percent]}"))];
}
