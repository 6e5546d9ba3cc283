using Microsoft.AspNetCore.Components.Server.Circuits;

namespace MerchantWorkbench.Platform.Hosting;

/// <summary>Counts the open pages of merchants and staff: those that are kept, and those whose connection stands.</summary>
public sealed class OpenCircuits : CircuitHandler
{
    private int kept, connected;

    /// <summary>In memory, connected or waiting for their browser to come back.</summary>
    public int Kept => kept;

    /// <summary>With a browser at the other end now.</summary>
    public int Connected => connected;

    /// <inheritdoc/>
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) => CountAsync(ref kept, 1);

    /// <inheritdoc/>
    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken) => CountAsync(ref kept, -1);

    /// <inheritdoc/>
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => CountAsync(ref connected, 1);

    /// <inheritdoc/>
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => CountAsync(ref connected, -1);

    private static Task CountAsync(ref int count, int change)
    {
        Interlocked.Add(ref count, change);
        return Task.CompletedTask;
    }
}
