using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Tests.Architecture;

namespace MerchantWorkbench.Tests.Platform.Kernel;

public sealed class ChanceTests
{
    [Fact]
    public async Task An_invented_history_repeats_itself_and_ends_with_the_flow_that_began_it()
    {
        Assert.Equal(await InventAsync(7), await InventAsync(7));
        Assert.NotEqual(await InventAsync(7), await InventAsync(8));
        Assert.Null(Chance.InventedId);
    }

    [Fact]
    public async Task Invented_ids_rise_and_stay_below_every_id_made_by_time()
    {
        (long first, long second, _) = await InventAsync(7);
        Assert.True(first < second);
        Assert.True(second < Ids.New(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Nobody_but_the_planting_of_the_demo_invents() => Findings.None(
        Source.Program.Where(file => !file.Name.EndsWith("Platform/Demo/PlantTown.cs", StringComparison.Ordinal))
            .SelectMany(file => file.Find(line => line.Contains("Chance.Invent(", StringComparison.Ordinal), "codes would be foreseeable; only the demo may")));

    private static async Task<(long First, long Second, int Number)> InventAsync(int number)
    {
        await Task.Yield();
        Chance.Invent(number);
        return (Ids.New(), Ids.New(), Chance.Between(0, int.MaxValue));
    }
}
