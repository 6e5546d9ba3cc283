using System.Diagnostics.CodeAnalysis;

namespace MerchantWorkbench.Platform.Kernel;

/// <summary>Either a value or the reason why there is none.</summary>
public readonly struct Outcome<T>
{
    private Outcome(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>The value; default when refused.</summary>
    public T? Value { get; }

    /// <summary>Why not; null when it went well.</summary>
    public Refusal? Refusal { get; }

    /// <summary>True and the value, or false and the refusal.</summary>
    public bool Is([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        (value, refusal) = (Value, Refusal);
        return refusal is null;
    }

    /// <summary>The same refusal, or the value turned into another.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, TNext> next) => Refusal is { } no ? no : next(Value!);

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>The value of an outcome that carries none.</summary>
public readonly record struct Done;
