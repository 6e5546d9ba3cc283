using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Platform.Demo;

/// <summary>Who lives in the demo town.</summary>
internal static class TownPlan
{
    /// <summary>A person; <paramref name="HasCard"/> puts a card on the demo's sign-in page.</summary>
    public sealed record Somebody(string Name, string Account, Role Role, bool HasCard = false);

    /// <summary>A place with a till.</summary>
    public sealed record Place(string Name, string Address);

    public sealed record Business(
        string Name, string ShortName, string About, int Colour, string Logo, IReadOnlyList<Somebody> People, IReadOnlyList<Place> Places,
        Role Designer, Role Till);

    public static IReadOnlyList<Business> Businesses { get; } =
    [
        new("老王面馆", "laowang", "手擀面现揉现煮，汤底每天早上五点开始熬。", 1, "bowl.png",
            [new("老王", "laowang", Role.Owner, HasCard: true), new("小丽", "xiaoli", Role.Cashier, HasCard: true)],
            [new("学府路店", "学府路 128 号"), new("老街店", "老街 7 号")],
            Role.Owner, Role.Cashier),
        new("阿毛宠物", "amao", "洗澡、美容、寄养，猫狗都像自己家的。", 4, "paw.png",
            [new("阿毛", "amao", Role.Owner), new("小美", "xiaomei", Role.Manager, HasCard: true), new("小周", "xiaozhou", Role.Cashier)],
            [new("滨江店", "滨江大道 56 号"), new("花园店", "花园路 23 号")],
            Role.Manager, Role.Cashier),
        new("好邻居便利", "haolinju", "36 家门店，早七点到晚十一点，走几步就到。", 6, "bottle.png",
            [
                new("周总", "zhouzong", Role.Owner, HasCard: true),
                new("林会计", "lin", Role.Finance, HasCard: true), new("小陈", "xiaochen", Role.Operator, HasCard: true),
                new("何店长", "he", Role.Manager), new("阿珍", "azhen", Role.Cashier),
            ],
            [.. Streets.Select((street, at) => new Place(street + "店", $"{street} {12 + (at * 7)} 号"))],
            Role.Operator, Role.Cashier),
    ];

    public static IReadOnlyList<Somebody> Staff { get; } =
    [
        new("阿青", "aqing", Role.Reviewer, HasCard: true),
        new("大刘", "daliu", Role.ReviewLead, HasCard: true),
        new("平台管理员", "admin", Role.Administrator, HasCard: true),
    ];

    /// <summary>Guests of the town.</summary>
    public const int Guests = 300;

    private static string[] Streets =>
    [
        "人民路", "解放街", "和平里", "新华路", "建设街", "文化路", "学院路", "东风街", "西门口", "南湖路", "北园路", "中山路",
        "光明街", "朝阳路", "幸福里", "长青路", "桃园路", "柳泉街", "松江路", "梅园里", "竹林路", "兰亭街", "菊香路", "荷花池",
        "石桥头", "水塔街", "火车站", "汽车站", "体育场", "图书馆", "科技园", "大学城", "会展路", "码头街", "电厂路", "果园里",
    ];
}
