namespace MerchantWorkbench.Tests.Architecture;

public sealed class WallTests
{
    [Fact]
    public void Nobody_enters_a_neighbours_room_and_rooms_keep_their_directions() => Findings.None(
        from use in Scanner.ProgramUses
        let why = Walls.WhyNot(use)
        where why is not null
        select $"{use with { Member = "" }}\n    {why}");

    [Fact]
    public void Screens_sites_and_controls_hold_no_database() => Findings.None(
        from use in Scanner.ProgramUses
        where use.ToName is "WorkbenchDb" or "DbContext" || use.ToName.EndsWith("WorkbenchDb", StringComparison.Ordinal)
        where use.FromPlace is { Wing: "Sites" or "Controls" } or { IsProduct: true, Room: "Screens" or "Api" }
        select $"{use}\n    inject an Action instead");

    [Fact]
    public void A_house_has_only_the_six_rooms() => Findings.None(
        from type in Scanner.Written(Scanner.Program)
        let place = Place.Of(type.Namespace)
        where place is { IsProduct: true, Room.Length: > 0 } && !Walls.Rooms.Contains(place.Room)
        select $"{type.FullName}: move it into one of {string.Join(", ", Walls.Rooms)} or onto the porch");

    [Fact]
    public void The_tree_has_four_wings() => Findings.None(
        from type in Scanner.Written(Scanner.Program)
        where Place.Of(type.Namespace) is not { Wing: "Platform" or "Products" or "Sites" or "Controls" or "" }
        select $"{type.FullName}: move it into Platform, Products/<House>, Sites/<Site> or Controls");

    [Fact]
    public void Actions_do_not_call_each_other() => Findings.None(
        from use in Scanner.ProgramUses
        where use.FromPlace is { IsProduct: true, Room: "Actions" } && use.ToSpace == use.From.Namespace
        where ActionTests.IsAction(use.From) && Scanner.Program.GetType(use.ToSpace, use.ToName) is { } other && ActionTests.IsAction(other)
        select $"{use}\n    move what both need into Domain, Data or a record of their own");

    [Fact]
    public void Only_the_clock_knows_what_time_it_is() => Findings.None(
        from use in Scanner.ProgramUses
        where use.ToSpace == "System" && use.ToName is "DateTime" or "DateTimeOffset"
        where use.Member is "get_Now" or "get_UtcNow" or "get_Today"
        where use.FromPlace is not { Wing: "Platform", House: "Kernel" }
        select $"{use}\n    inject Clock and ask its Now");
}
