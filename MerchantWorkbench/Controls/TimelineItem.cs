namespace MerchantWorkbench.Controls;

/// <summary>Something that happened.</summary>
/// <param name="When">As people of the place read it.</param>
/// <param name="Who">A person's name, or what did it.</param>
/// <param name="What">A short sentence.</param>
/// <param name="Why">The reason given, word for word.</param>
/// <param name="Stamp">The state it led to.</param>
/// <param name="Tone">How that state is meant.</param>
public sealed record TimelineItem(
    string When, string Who, string What, string? Why = null, string? Stamp = null, StampTone Tone = StampTone.Idle);
