using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Texts;

/// <summary>
/// The sentence for a refusal's code in the reader's language. Codes are keys of the Texts of the house that refuses, and a refusal
/// travels without its house, so every house's Texts are asked; a code without a sentence stands for itself, so that nothing is silent.
/// </summary>
public sealed class Sentences
{
    private readonly ConcurrentDictionary<(string Code, string Culture), string?> found = new();
    private readonly ResourceManager[] houses = [.. typeof(Sentences).Assembly.GetTypes()
        .Where(type => type.Name == nameof(Texts) && type.Assembly.GetManifestResourceInfo(type.FullName + ".resources") is not null)
        .Select(type => new ResourceManager(type.FullName!, type.Assembly))];

    /// <summary>What a person is told; the wrong fields of the refusal have sentences of their own.</summary>
    public string For(Refusal refusal) => For(refusal.Code, refusal.Facts);

    /// <summary>What stands at the field.</summary>
    public string For(FieldRefusal field) => For(field.Code, field.Facts);

    /// <summary>Any sentence that is looked up by its key at run time, such as that of an operation of the API.</summary>
    public string Say(string key, params object[] facts) => For(key, facts);

    /// <summary>A sentence that every house has its own of, such as the name on its card.</summary>
    /// <param name="house">Any type on the house's porch.</param>
    public string Of(Type house, string key) =>
        houses.FirstOrDefault(texts => texts.BaseName == $"{house.Namespace}.{nameof(Texts)}")?.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    private string For(string code, object[] facts)
    {
        string? sentence = found.GetOrAdd((code, CultureInfo.CurrentUICulture.Name), Find);
        return sentence is null ? code : string.Format(CultureInfo.CurrentCulture, sentence, facts);
    }

    private string? Find((string Code, string Culture) wanted) =>
        houses
            .Select(house => house.GetString(wanted.Code, CultureInfo.GetCultureInfo(wanted.Culture)))
            .FirstOrDefault(text => text is not null);
}
