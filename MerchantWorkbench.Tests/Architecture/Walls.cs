namespace MerchantWorkbench.Tests.Architecture;

/// <summary>Who may lean on whom: the porch rule and the rooms' directions, as one question about one use.</summary>
internal static class Walls
{
    public static readonly string[] Rooms = ["Domain", "Actions", "Data", "Api", "Screens", "Demo"];

    private static readonly string[] DataOfPlatform = ["Data", "Kernel", "Tenancy", "Identity", "Events", "Reviews", "Files", "Ledger", "Campaigns"];
    private static readonly string[] FaceOfPlatform = ["Kernel", "Texts"];

    /// <summary>What is wrong with the use, or null when it is fine. Which house needs which is asked elsewhere.</summary>
    public static string? WhyNot(Use use)
    {
        if (use.FromPlace is not { } from) return null;
        if (use.ToPlace is not { } to) return WhyNotForeign(from, use);
        if (to.IsProduct && to.Room.Length > 0 && !from.IsSameHouse(to))
            return "a room is private to its house; put what neighbours need on the porch, or tell it as an event";
        return from.Wing switch
        {
            "Platform" => to.Wing is "Platform" or "" ? null : "Platform knows no product, site or control; let them register with it",
            "Controls" => WhyNotControl(to),
            "Products" when from.Room.Length > 0 => WhyNotRoom(from, to, use),
            "Products" => to.Wing == "Sites" ? "a house knows no site" : null,
            _ => null,
        };
    }

    private static string? WhyNotControl(Place to) => to.Wing switch
    {
        "Controls" or "" => null,
        "Platform" when FaceOfPlatform.Contains(to.House) => null,
        _ => "Controls know only Kernel and Texts of Platform; hand the value in as a parameter",
    };

    private static string? WhyNotRoom(Place from, Place to, Use use)
    {
        if (to.Wing == "Sites") return "a house knows no site";
        if (to.Wing == "Controls") return from.Room == "Screens" ? null : "only Screens draw with Controls";
        if (to.Wing == "Platform") return WhyNotKernel(from.Room, to.House);
        if (to.Wing != "Products" || from.Room == to.Room) return null;
        if (to.Room.Length == 0) return WhyNotPorch(from, to, use.ToName);
        bool open = (from.Room, to.Room) switch
        {
            ("Data", "Domain") or ("Actions", "Domain" or "Data") or ("Api" or "Screens" or "Demo", "Domain" or "Actions") => true,
            _ => false,
        };
        return open ? null : $"{from.Room} may not use {to.Room}; go through " + (to.Room == "Data" ? "an Action" : "what both may use");
    }

    private static string? WhyNotKernel(string room, string service) => room switch
    {
        "Domain" when service != "Kernel" => "Domain knows only the Kernel; hand the fact in as a value",
        "Data" when !DataOfPlatform.Contains(service) => "Data knows no web, jobs or texts of Platform",
        _ => null,
    };

    private static string? WhyNotPorch(Place from, Place to, string name) => from.Room switch
    {
        "Domain" or "Data" when !from.IsSameHouse(to) => $"{from.Room} knows no neighbour, not even its porch; ask in an Action",
        "Domain" or "Data" when name is "Texts" => $"{from.Room} says nothing to people; return a Refusal's code",
        "Domain" or "Data" when name == to.House + "Product" => $"{from.Room} does not read the name plate",
        _ => null,
    };

    private static string? WhyNotForeign(Place from, Use use)
    {
        // The compiler plants types of its own without a namespace of ours.
        if (use.ToAssembly == Place.Root) return null;
        bool entity = use.ToSpace.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal);
        bool web = use.ToSpace.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);
        if (from.IsProduct && from.Room == "Domain")
        {
            if (use.ToName.StartsWith('<')) return null; // what the compiler makes for lists and switches
            bool plain = use.ToAssembly is "mscorlib" or "netstandard" || use.ToAssembly.StartsWith("System", StringComparison.Ordinal);
            return plain ? null : $"Domain references only Kernel and the base library, not {use.ToAssembly}";
        }
        if (entity && from is { Wing: "Sites" or "Controls" } or { Room: "Screens" or "Api" })
            return "no data access here; inject an Action";
        if (web && from.IsProduct && from.Room == "Data") return "Data knows no web";
        return null;
    }
}
