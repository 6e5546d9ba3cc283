namespace MerchantWorkbench.Tests.Architecture;

public sealed class NeedsTests
{
    [Fact]
    public void Every_house_has_a_name_plate_once_there_are_plates() => Findings.None(
        from house in Houses.Built
        where Houses.Cards.Count > 0 && !Houses.Cards.ContainsKey(house)
        select $"MerchantWorkbench/Products/{house}: add {house}Product : IProduct");

    [Fact]
    public void A_house_uses_only_neighbours_it_says_it_needs() => Findings.None(
        from edge in Houses.Edges()
        where Houses.Cards.TryGetValue(edge.To, out var neighbour)
            && !(Houses.Cards.TryGetValue(edge.From, out var own) && own.Needs.Contains(neighbour.Code))
        select $"{edge.Use}\n    name {edge.To} in the Needs of {edge.From}Product, or use a Part or an event");

    [Fact]
    public void What_is_needed_exists_and_nothing_is_needed_in_a_circle()
    {
        Dictionary<string, string[]> needs = Houses.Cards.Values.ToDictionary(card => card.Code, card => card.Needs);
        Findings.None(
            from card in needs
            from need in card.Value
            where !needs.ContainsKey(need)
            select $"{card.Key} needs {need}, which no house is");
        Findings.None(
            from code in needs.Keys
            where Reaches(code, code, needs, [])
            select $"{code} needs itself by way of others; break the circle with an event");
    }

    private static bool Reaches(string from, string goal, Dictionary<string, string[]> needs, HashSet<string> seen) =>
        needs.GetValueOrDefault(from, []).Any(next => next == goal || (seen.Add(next) && Reaches(next, goal, needs, seen)));
}
