using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Demo;

/// <summary>What is to happen, in the order of time.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, int Order)> moves = new();
    private int planned;

    public void Add(DateTimeOffset at, Func<Task> move) => moves.Enqueue(move, (at, ++planned));

    /// <summary>Does everything up to an instant, each move at its own; what moves plan meanwhile too.</summary>
    public async Task LiveUntilAsync(DateTimeOffset end, Clock clock)
    {
        while (moves.TryPeek(out Func<Task>? move, out (DateTimeOffset At, int) key) && key.At <= end)
        {
            moves.Dequeue();
            clock.Pretend(key.At);
            await move();
        }
    }
}
