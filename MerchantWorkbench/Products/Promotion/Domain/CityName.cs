using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>Names of cities as people write them: 杭州市 and 杭州 are one.</summary>
public static class CityName
{
    /// <summary>Longest name, in characters.</summary>
    public const int Most = 20;

    /// <summary>The word for a city that some write behind its name.</summary>
    private const char Shi = '\u5E02';

    /// <summary>In one way; null for none.</summary>
    public static string? Tidy(string? said)
    {
        string name = said?.Trim() ?? "";
        if (name.Length > 2 && name.EndsWith(Shi)) name = name[..^1];
        return name.Length == 0 ? null : name;
    }

    /// <summary>Why it cannot be a city, or null. None is fine.</summary>
    public static Refusal? WhatIsWrong(string? said) => Check(new Guard(), said, "/city").Refusal;

    /// <summary>Notes what is too long, not plain, or no city that is known: a misspelt one would meet nobody. None is fine.</summary>
    public static Guard Check(Guard guard, string? said, string pointer)
    {
        bool isName = new Guard().Line(said, pointer, Most, required: false).IsSound;
        return isName ? guard.Check(Tidy(said) is not { } name || Province.Has(name), pointer, "city.unknown", said ?? "")
            : guard.Line(said, pointer, Most, required: false);
    }
}
