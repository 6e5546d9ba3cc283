using System.Text.RegularExpressions;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>What a comment may say, and what makes one wait until the merchant looked at it.</summary>
public static partial class CommentRules
{
    /// <summary>Characters of a comment or an answer.</summary>
    public const int Most = 300;

    /// <summary>Comments of one person within <see cref="Stretch"/>.</summary>
    public const int MostInStretch = 5;

    /// <summary>The time in which a person's comments are counted, and in which the same words are one comment.</summary>
    public static readonly TimeSpan Stretch = TimeSpan.FromMinutes(10);

    /// <summary>What is wrong with a text, or null.</summary>
    public static Refusal? WhatIsWrong(string? text) => new Guard().Paragraph(text, "/text", Most).Refusal;

    /// <summary>Why it waits; null when everybody may see it at once.</summary>
    /// <param name="words">Words the merchant does not want, whatever their case.</param>
    public static CommentDoubt? WhyWait(string text, IEnumerable<string> words)
    {
        if (Link().IsMatch(text)) return CommentDoubt.Link;
        if (Number().IsMatch(text)) return CommentDoubt.Number;
        if (Noise().IsMatch(text)) return CommentDoubt.Noise;
        return words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? CommentDoubt.Word : null;
    }

    [GeneratedRegex(@"https?:|www\.|\b[a-z0-9-]+\.(com|cn|net|org|top|xyz|cc|vip|shop|ltd)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    /// <summary>Seven digits, however they are spread; full-width ones too.</summary>
    [GeneratedRegex(@"(?:\d[\s\-—_.·*]{0,2}){7,}")]
    private static partial Regex Number();

    [GeneratedRegex(@"(.)\1{9,}", RegexOptions.Singleline)]
    private static partial Regex Noise();
}
