namespace MerchantWorkbench.Platform.Kernel;

/// <summary>Collects everything that is wrong with a request, so that a person hears it all at once.</summary>
public sealed class Guard
{
    private readonly List<FieldRefusal> wrong = [];

    /// <summary>All field refusals as one, or null when nothing is wrong.</summary>
    public Refusal? Refusal => wrong.Count == 0 ? null : Kernel.Refusal.Invalid([.. wrong]);

    /// <summary>True until the first wrong field.</summary>
    public bool IsSound => wrong.Count == 0;

    /// <summary>Notes the field as wrong unless <paramref name="sound"/>.</summary>
    public Guard Check(bool sound, string pointer, string code, params object[] facts)
    {
        if (!sound) wrong.Add(new FieldRefusal(pointer, code, facts));
        return this;
    }

    /// <summary>A line of text: there if <paramref name="required"/>, at most <paramref name="max"/> characters, all plain.</summary>
    public Guard Line(string? value, string pointer, int max, bool required = true) => Text(value, pointer, max, required, lines: false);

    /// <summary>Like <see cref="Line"/>, but line breaks are welcome.</summary>
    public Guard Paragraph(string? value, string pointer, int max, bool required = true) =>
        Text(value, pointer, max, required, lines: true);

    /// <summary>A whole number between two bounds, both included; null is refused.</summary>
    public Guard Range(long? value, string pointer, long min, long max) =>
        Check(value is not null, pointer, "field.required")
            .Check(value is null || (value >= min && value <= max), pointer, "field.range", min, max);

    /// <summary>An amount of money in fen, both bounds included; null is refused.</summary>
    public Guard Money(long? fen, string pointer, long min, long max = Fen.Max) =>
        Check(fen is not null, pointer, "field.required")
            .Check(fen is null || (fen >= min && fen <= max), pointer, "field.money", Fen.Yuan(min), Fen.Yuan(max));

    private Guard Text(string? value, string pointer, int max, bool required, bool lines)
    {
        if (string.IsNullOrWhiteSpace(value)) return Check(!required, pointer, "field.required");
        int length = PlainText.Length(value);
        return Check(length <= max, pointer, "field.too_long", max, length)
            .Check(PlainText.IsPlain(value, lines), pointer, "field.not_plain");
    }
}
