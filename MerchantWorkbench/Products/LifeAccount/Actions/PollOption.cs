namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>One option of a poll.</summary>
/// <param name="Votes">People who chose it.</param>
/// <param name="Percent">Of a hundred who voted, how many chose it, rounded.</param>
public sealed record PollOption(string Text, int Votes, int Percent);
