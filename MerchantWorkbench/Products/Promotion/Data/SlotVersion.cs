using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>A slot as it was said to be; the newest version holds. Never changed.</summary>
internal sealed class SlotVersion
{
    public required string Code { get; init; }

    public required int Version { get; init; }

    public required string TermsJson { get; init; }

    /// <summary>The edition it holds from.</summary>
    public required long Since { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who saved it.</summary>
    public required string By { get; init; }

    public Slot ToSlot() => new(Code, Version, SlotTerms.Read(TermsJson));
}
