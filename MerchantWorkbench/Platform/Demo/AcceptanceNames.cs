namespace MerchantWorkbench.Platform.Demo;

/// <summary>What the invented merchants and people may be called.</summary>
internal static class AcceptanceNames
{
    public static IReadOnlyList<string> Places { get; } = ["云栖", "梧桐", "青石", "望江", "竹溪", "南桥", "海棠", "枫林", "清河", "月湖", "鹿鸣", "松岭", "荷塘", "金沙", "柳荫", "泉城"];

    public static IReadOnlyList<string> Trades { get; } = ["茶铺", "面馆", "书屋", "花坊", "烘焙", "果园", "饺子馆", "咖啡", "理发店", "菜市", "豆花店", "文具社"];

    public static IReadOnlyList<string> Streets { get; } = ["和平路", "解放街", "文化巷", "东门", "西湖道", "人民广场", "车站", "大学城", "滨江", "老码头", "新华里", "中山路"];

    public static IReadOnlyList<string> Families { get; } = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "林"];

    public static IReadOnlyList<string> Given { get; } = ["秀英", "建国", "丽华", "志强", "海燕", "文博", "晓梅", "国栋", "雨桐", "思远", "佳怡", "明亮", "春兰", "立新", "子涵", "永康"];
}
