using MerchantWorkbench.Platform.Data;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MerchantWorkbench.Platform.Hosting;

/// <summary>
/// Sends metrics and traces to a collector when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one; the other variables of OpenTelemetry mean what its
/// specification says. Without it nothing is listened to and nothing is sent.
/// </summary>
internal sealed class Telemetry : IHostedService, IDisposable
{
    private static readonly string[] Meters =
    [
        WriteMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Components.Server.Circuits",
        "System.Runtime",
    ];

    private MeterProvider? metrics;
    private TracerProvider? traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"))) return Task.CompletedTask;
        // In this order: what the operator calls the service wins over what it calls itself.
        ResourceBuilder resource = ResourceBuilder.CreateEmpty().AddTelemetrySdk()
            .AddService("merchant-workbench", serviceVersion: ThisProgram.Version).AddEnvironmentVariableDetector();
        metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter().Build();
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource("Microsoft.AspNetCore", WriteMeter.Name).AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    /// <summary>What was not sent yet is sent when the host disposes of its services.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }
}
