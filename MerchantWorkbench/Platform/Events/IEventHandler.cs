using MerchantWorkbench.Platform.Data;

namespace MerchantWorkbench.Platform.Events;

/// <summary>Acts on an event, in one transaction with marking it as told. May be called again after a crash: must be safe to repeat.</summary>
public interface IEventHandler
{
    /// <summary>Handles one event.</summary>
    Task HandleAsync(Write write, Event happened);
}

/// <summary>Who wants to be told about a kind of event.</summary>
public sealed record Subscription(string Kind, Type Handler);
