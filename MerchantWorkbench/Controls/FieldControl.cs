using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Controls;

/// <summary>What all fields share: a label, a hint, and the sentence that says what is wrong, joined to the input for readers.</summary>
public abstract partial class FieldControl : ComponentBase
{
    [Inject] private Sentences Sentences { get; set; } = null!;

    /// <summary>The words of the kit.</summary>
    [Inject] protected IStringLocalizer<Words.Texts> Say { get; set; } = null!;

    /// <summary>The visible label, always there.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>Where the value stands in the request, e.g. <c>/claimUntil</c>: finds its refusal and names the input.</summary>
    [Parameter] public string? Pointer { get; set; }

    /// <summary>The refusal of the whole request; the field takes its own part out of it.</summary>
    [Parameter] public Refusal? Of { get; set; }

    /// <summary>A sentence that goes before the refusal's.</summary>
    [Parameter] public string? Error { get; set; }

    /// <summary>One line under the input: an example or a limit.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>Name in a plain form; made from the pointer if absent.</summary>
    [Parameter] public string? Name { get; set; }

    /// <summary>Id of the input; made from the name if absent.</summary>
    [Parameter] public string? Id { get; set; }

    /// <summary>Stands inside the box after the value, e.g. yuan.</summary>
    [Parameter] public string? Unit { get; set; }

    /// <summary>Says "optional" beside the label; fields are required unless they say so.</summary>
    [Parameter] public bool Optional { get; set; }

    /// <summary>Cannot be changed now; say why in the hint.</summary>
    [Parameter] public bool Disabled { get; set; }

    /// <summary>Anything else goes onto the input: inputmode, autocomplete, placeholder….</summary>
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    /// <summary>Name of the input in a plain form.</summary>
    protected string InputName => Name ?? Pointer?.Trim('/').Replace('/', '-') ?? "field";

    /// <summary>Id of the input; the same before and after the circuit starts, so a label never points nowhere.</summary>
    protected string InputId => Id ?? FieldAnchor.Of(InputName);

    /// <summary>What this kind of field itself finds wrong with what was typed.</summary>
    protected virtual string? OwnError => null;

    /// <summary>What stands in the box after the value.</summary>
    protected virtual string? Measure => Unit;

    /// <summary>Characters now and at most, where they are counted.</summary>
    protected virtual (int Now, int Most)? Counted => null;

    /// <summary>The one sentence shown.</summary>
    protected string? Wrong =>
        Error ?? OwnError ?? (Of?.Fields.FirstOrDefault(wrong => wrong.Pointer == Pointer) is { } mine ? Sentences.For(mine) : null);

    /// <summary>Everything the input needs to be one with its label, hint and error.</summary>
    protected IReadOnlyDictionary<string, object> InputAttributes
    {
        get
        {
            Dictionary<string, object> all = new(Attributes ?? new Dictionary<string, object>()) { ["id"] = InputId, ["name"] = InputName };
            string describedBy = $"{(Wrong is null ? "" : InputId + "-error ")}{(Hint is null ? "" : InputId + "-hint")}".Trim();
            if (describedBy.Length > 0) all["aria-describedby"] = describedBy;
            if (Wrong is not null) all["aria-invalid"] = "true";
            if (!Optional) all["aria-required"] = "true";
            if (Disabled) all["disabled"] = true;
            return all;
        }
    }
}
