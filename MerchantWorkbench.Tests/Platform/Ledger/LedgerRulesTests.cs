using MerchantWorkbench.Platform.Ledger;

namespace MerchantWorkbench.Tests.Platform.Ledger;

public sealed class LedgerRulesTests
{
    private static readonly AccountName[] All =
    [
        .. from merchant in new long?[] { null, 1, 2 } from kind in Enum.GetValues<AccountKind>() from currency in Enum.GetValues<Currency>()
           select new AccountName(merchant, kind, currency),
    ];

    [Fact]
    public void No_path_of_moves_leads_from_one_budget_of_the_pool_to_the_other()
    {
        foreach ((AccountKind from, AccountKind to) in new[]
            { (AccountKind.FeeBudget, AccountKind.TrafficBudget), (AccountKind.TrafficBudget, AccountKind.FeeBudget) })
        {
            HashSet<AccountName> reached = [.. All.Where(name => name.Kind == from)];
            while (All.Where(next => !reached.Contains(next) && reached.Any(name => LedgerRules.IsOpen(name, next))).ToArray() is { Length: > 0 } more)
                reached.UnionWith(more);
            Assert.DoesNotContain(reached, name => name.Kind == to && All.Any(any => LedgerRules.IsOpen(any, name)));
            Assert.Contains(reached, name => name.Kind == AccountKind.Wallet);
        }
    }

    [Fact]
    public void Nothing_becomes_another_currency_and_nothing_leaves_what_was_spent()
    {
        foreach (AccountName from in All)
            foreach (AccountName to in All.Where(to => LedgerRules.IsOpen(from, to)))
            {
                Assert.Equal(from.Currency, to.Currency);
                Assert.False(from.Kind is AccountKind.Spent or AccountKind.Expired, $"{from} pays {to}");
                Assert.False(to.Kind == AccountKind.Source, $"{from} pays {to}");
            }
    }

    [Fact]
    public void A_posting_that_touches_both_budgets_is_refused_even_when_each_move_is_fine()
    {
        var traffic = new Move(AccountName.Platform(AccountKind.TrafficBudget, Currency.Points), AccountName.Wallet(1, Currency.Points), 5);
        var fee = new Move(AccountName.Platform(AccountKind.FeeBudget, Currency.Cash), AccountName.Wallet(1, Currency.Cash), 5);
        Assert.Null(LedgerRules.WhyNot(new PostAsk("any", "a", traffic)));
        Assert.Null(LedgerRules.WhyNot(new PostAsk("any", "a", fee)));
        Assert.Equal(LedgerRefusals.WrongRoute, LedgerRules.WhyNot(new PostAsk("any", "a", traffic, fee)));
        Assert.Equal(LedgerRefusals.WrongRoute, LedgerRules.WhyNot(new PostAsk("any", "a")));
        Assert.Equal(LedgerRefusals.WrongRoute, LedgerRules.WhyNot(new PostAsk("any", "a", traffic with { Amount = 0 })));
        Assert.Equal(LedgerRefusals.WrongRoute, LedgerRules.WhyNot(new PostAsk("any", "a", traffic with { Amount = -5 })));
    }

    [Fact]
    public void A_hold_is_captured_within_its_time_and_its_rest()
    {
        DateTimeOffset now = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
        Hold hold = new() { MerchantId = 1, Amount = 10, Captured = 4, Subject = "booking", SubjectId = 1, Until = now.AddSeconds(1) };
        Assert.Null(LedgerRules.WhyNotCapture(hold, 6, now));
        Assert.Equal(LedgerRefusals.HoldOver, LedgerRules.WhyNotCapture(hold, 7, now));
        Assert.Equal(LedgerRefusals.HoldOver, LedgerRules.WhyNotCapture(hold, 0, now));
        Assert.Equal(LedgerRefusals.HoldOver, LedgerRules.WhyNotCapture(hold, 1, now.AddSeconds(1)));
    }
}
