using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

namespace MerchantWorkbench.Products.LifeAccount.Demo;

/// <summary>What becomes of a post of the demo town.</summary>
internal enum Fate
{
    /// <summary>Written, handed in, approved.</summary>
    Live,

    /// <summary>Live, and sent to the followers.</summary>
    Sent,

    /// <summary>Approved; it goes live in some days at eleven.</summary>
    Scheduled,

    /// <summary>It waits for a reviewer.</summary>
    Waits,

    /// <summary>Its author has not finished it.</summary>
    LeftAsDraft,
}

/// <summary>What a guest says, and what the merchant answers; null for nothing yet.</summary>
/// <param name="Reported">What another guest finds wrong with it.</param>
internal sealed record Said(string Text, string? Answer = null, ReportReason? Reported = null);

/// <summary>A live show that is announced.</summary>
/// <param name="DaysAhead">Counted from the day of the announcement.</param>
/// <param name="Hour">When it starts, by the merchant's clock.</param>
/// <param name="Goods">What is sold there, each with its price in fen.</param>
/// <param name="Asks">How many guests ask to be reminded.</param>
internal sealed record Show(int DaysAhead, int Hour, int Minutes, string Where, (string Name, long PriceFen)[] Goods, int Asks);

/// <summary>A post of the demo town before it exists.</summary>
/// <param name="Day">Counted from today: -1 is yesterday.</param>
/// <param name="Hour">By the merchant's clock.</param>
/// <param name="Text">Of an article, a paragraph for each line; a line that begins with # is a heading.</param>
/// <param name="Alt">What its first picture shows.</param>
/// <param name="Title">Makes it an article.</param>
/// <param name="DaysAhead">Of a scheduled one: counted from its day.</param>
internal sealed record Plan(
    string Merchant, int Day, int Hour, string Text, DrawnPicture[] Pictures, string? Alt, bool HasCoupon, Fate Fate = Fate.Live, string? Title = null,
    int DaysAhead = 0)
{
    /// <summary>How many guests open it: the more the better they like it, and what was sent to the followers is opened by many.</summary>
    public int Readers => 25 + (Text.Length % 31) + (Likes * 4) + (HasCoupon ? 90 : 0) + (Fate == Fate.Sent ? 45 : 0);

    /// <summary>Of seven readers, how many come to the end: fewer of an article.</summary>
    public int ReachTheEnd => Title is null ? 5 : 3;

    /// <summary>How many guests like it.</summary>
    public int Likes { get; init; }

    /// <summary>What it announces, which makes it an announcement; its title is <see cref="Title"/>.</summary>
    public Show? Announces { get; init; }

    /// <summary>What guests say under it, the first first.</summary>
    public Said[] Talk { get; init; } = [];

    /// <summary>Of an article: what stands below its words.</summary>
    public Block[] Below { get; init; } = [];

    /// <summary>How many guests choose each option of its poll.</summary>
    public int[] Votes { get; init; } = [];

    /// <summary>Everything the town posts.</summary>
    public static IReadOnlyList<Plan> All =>
    [
        new("laowang", -58, 10, "招牌牛肉面换了新碗，汤多一勺。\n骨头早上五点下锅，到中午正好。", [Bowl(0xC98A4B)], "一碗牛肉面，汤色红亮", true),
        new("laowang", -33, 10, "天热了，凉面上桌：黄瓜丝、花生碎、自家炸的辣油。", [Bowl(0xE2B25C), Bowl(0xD9A441)], "一碗凉面", false),
        new("laowang", -12, 9, "老街店今天新到一批小葱，葱油拌面多给一把葱。", [Bowl(0xB9C77A)], "撒满小葱的拌面", true),
        new("laowang", -4, 10, "今天的热汤面：骨汤熬了六小时，配现炒的臊子。下雨天进店，先喝口汤再点单。",
            [Bowl(0xC98A4B), Bowl(0xB5713B), Bowl(0xE2B25C)], "热汤面，冒着热气", true, Fate.Sent)
        {
            Likes = 9,
            Talk =
            [
                new("昨天淋着雨进来，先给我端了碗汤，暖。", "下雨天都这样，慢慢喝。"), new("臊子有点咸，下次少放一点？", "好，跟后厨说了，您下次来说一声少盐。"),
                new("老街店几点关门？"), new("做同款招牌菜谱，联系 138-0013-8000"),
            ],
        },
        new("laowang", -1, 16, "晚市加了一口锅，排队的时间少了一半。", [Bowl(0xB5713B)], null, false),
        new("laowang", -2, 15, "周末加一道凉拌藕片，脆的。", [Bowl(0xF3E7D3)], "一盘藕片", false, Fate.Scheduled, DaysAhead: 4),
        new("laowang", -2, 17, "下周起早上六点半开门，赶早班的先来一碗。", [Bowl(0xC98A4B)], "清早的一碗面", false, Fate.Scheduled, DaysAhead: 7),
        new("laowang", -1, 20, "明天的招牌：酸汤面，先尝一口再写。", [Bowl(0xD96B3B)], null, false, Fate.LeftAsDraft),
        new("laowang", -8, 9, "每天早上五点，骨头下锅；六点半，臊子现炒。\n#骨汤怎么来的\n筒骨先焯水，再熬六个小时，盐到最后才放。"
            + "\n#怎么吃更香\n汤先喝一口，再拌臊子。要辣的，桌上有自家炸的辣油。", [Bowl(0xC98A4B), Bowl(0xE2B25C)], "一碗热汤面，汤色清亮", true,
            Title: "一碗面，从早上五点开始") { Likes = 14, Votes = [17, 9, 5],
                Below = [new() { Type = BlockType.Poll, Question = "一碗热汤面端上来，您先做什么？", Options = ["先喝口汤", "先拌臊子", "先拍照"] }],
                Talk = [new("怪不得汤这么清。"),
                new("别信，都是拍给你们看的，去隔壁那家吧。", Reported: ReportReason.Advertising),
                new("桌上的辣油能买一瓶回家吗？", "可以，收银台有小瓶的。")] },
        new("laowang", -1, 12, "老王在后厨边拉面边聊：骨汤怎么熬、辣油怎么炸，问什么答什么。", [Bowl(0xD96B3B)], "灶上的一碗面，汤色红亮", true,
            Title: "后厨开播：一碗面的两个小时")
        {
            Announces = new(4, 20, 120, "抖音搜“老王面馆”", [("自家炸辣油一瓶", 1_800), ("熬好的骨汤两份装", 2_600)], 23),
        },
        new("amao", -50, 11, "豆包今天第一次洗澡，全程没叫一声。", [Paw(0xF1D9C4, 0x8A5A3B)], "洗干净的小狗爪印", false),
        new("amao", -27, 14, "换毛季到了，梳毛十分钟，家里少一地毛。到店送一次梳毛。", [Paw(0xD9E6DC, 0x4C6B57), Paw(0xF4E3B2, 0x9A7B2F)], "猫爪印", true,
            Title: "换毛季，十分钟少一地毛")
        {
            Below =
            [
                new()
                {
                    Type = BlockType.Questions, Questions =
                    [
                        new("多久梳一次？", "换毛季两三天一次，平时一周一次。"), new("它不让梳怎么办？", "先摸摸它，从背上梳起，肚子放到最后。\n不急，一次两分钟也算数。"),
                    ],
                },
            ],
        },
        new("amao", -6, 15, "花园店的寄养间重新刷了漆，白天有太阳，晚上有人陪。", [Paw(0xE3DCF1, 0x5D4A8A)], null, false),
        new("amao", -2, 12, "驱虫别只看身上，也看看窝里。带它来，我们帮您看一遍。", [Paw(0xF1D9C4, 0x6B4A2F)], "棕色小狗的爪印", true, Fate.Sent)
        {
            Likes = 6, Talk = [new("我家猫也要驱虫吗？它不出门。", "要的，虫卵会跟着鞋底进门，三个月一次就行。"), new("上次那位小姐姐手很轻，点名要她。")],
        },
        new("amao", -1, 13, "周三下午专门给老年狗洗澡，水温调高一点，慢慢洗。", [Paw(0xE3DCF1, 0x5D4A8A)], "紫底上的爪印", false, Fate.Scheduled, DaysAhead: 5),
        new("amao", -1, 18, "本周六上午十点，花园店有免费的剪指甲，先到先剪。", [Paw(0xD9E6DC, 0x3B5A49)], "绿底上的爪印", false, Fate.Waits),
        new("haolinju", -61, 8, "早上六点半，热豆浆已经装杯。", [Shelf(0xFBF3E0, 0xF2E2B8)], "一排热豆浆", true),
        new("haolinju", -40, 19, "夜里饿了？关东煮一直热到十一点。", [Shelf(0xE8E0D4, 0xB5713B)], "关东煮", false),
        new("haolinju", -15, 9, "橙子到货，个个都捏过。", [Shelf(0xE3EFE6, 0xE88A2E), Shelf(0xFBF3E0, 0xF0A94A)], "一堆橙子", true),
        new("haolinju", -1, 11, "新米到货，周末现场焖一锅，先尝再买。", [Shelf(0xFBF3E0, 0xF2E2B8)], "一架新米", false, Fate.Scheduled, DaysAhead: 3),
        new("haolinju", -3, 8, "大学城店重新开门，前三天进店送一瓶水。", [Shelf(0xDCE8F1, 0x5B8DB8)], null, false),
        new("haolinju", -1, 17, "当天到期的面包晚上七点后现场减价，不浪费。", [Shelf(0xF1E3D0, 0xC98A4B)], "面包架", true),
    ];

    private static DrawnPicture Bowl(int soup) => new DrawnPicture(0xE9D8C3).Disc(0, 0, 160, 0xF7F1E8).Disc(0, 0, 142, soup)
        .Sprinkle(60, 120, 9, 0xF3DFA8, 0xEBD08C).Disc(-48, -34, 44, 0xFFFBF2).Disc(-48, -34, 22, 0xF0A030).Sprinkle(26, 128, 5, 0x5F8F3E, 0x79A84F);

    private static DrawnPicture Paw(int ground, int ink) => new DrawnPicture(ground).Disc(0, 50, 84, ink).Disc(-92, -34, 40, ink).Disc(-34, -84, 42, ink)
        .Disc(34, -84, 42, ink).Disc(92, -34, 40, ink);

    private static DrawnPicture Shelf(int ground, int goods)
    {
        DrawnPicture drawn = new(ground);
        for (int row = 0; row < 3; row++)
            for (int at = 0; at < 5; at++) drawn.Disc((at - 2) * 92 + (row % 2 * 30) - 15, (row - 1) * 96, 44, goods).Disc((at - 2) * 92 + (row % 2 * 30) - 28,
                ((row - 1) * 96) - 14, 11, 0xFFFFFF);
        return drawn;
    }
}
