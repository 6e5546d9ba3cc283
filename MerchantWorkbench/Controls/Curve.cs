using System.Globalization;
using System.Text;

namespace MerchantWorkbench.Controls;

/// <summary>Turns numbers into the path of a line in a box of 100 by 100 units, y downwards, the way SVG wants it.</summary>
public static class Curve
{
    private static readonly decimal[] Steps = [1, 1.2m, 1.6m, 2, 2.4m, 3, 4, 5, 6, 8, 10];

    /// <summary>A straight-edged line: it promises nothing between the points.</summary>
    public static string Line(IReadOnlyList<decimal> values, decimal floor, decimal ceiling)
    {
        decimal span = ceiling == floor ? 1 : ceiling - floor;
        decimal step = values.Count > 1 ? 100m / (values.Count - 1) : 0;
        StringBuilder path = new();
        for (int i = 0; i < values.Count; i++)
        {
            decimal y = 100 - ((values[i] - floor) / span * 100);
            path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{i * step:0.##} {y:0.##}");
        }
        return path.ToString();
    }

    /// <summary>The smallest round number not below the largest value with a whole half: the top of an axis with a mark in the middle.</summary>
    public static decimal Ceiling(decimal largest)
    {
        if (largest <= 4) return 4;
        decimal power = 1;
        while (power * 10 < largest) power *= 10;
        return Steps.Select(step => step * power).First(round => round >= largest && round % 2 == 0);
    }
}
