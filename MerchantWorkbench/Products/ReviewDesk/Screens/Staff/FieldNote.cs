namespace MerchantWorkbench.Products.ReviewDesk.Screens.Staff;

/// <summary>What the reviewer writes about one field.</summary>
internal sealed class FieldNote
{
    /// <summary>So many fit the note with room for their names.</summary>
    public const int Most = 5;

    /// <summary>The field; null or empty for the thing as a whole.</summary>
    public string? Pointer { get; set; }

    public string? Text { get; set; }

    /// <summary>The notes as the merchant reads them, a line each; null when nothing was written.</summary>
    public static string? Lines(IEnumerable<FieldNote> notes, Func<string, string> name)
    {
        string[] lines = [.. notes.Where(note => !string.IsNullOrWhiteSpace(note.Text)).Select(note => note.Line(name))];
        return lines.Length == 0 ? null : string.Join('\n', lines);
    }

    private string Line(Func<string, string> name) => string.IsNullOrEmpty(Pointer) ? Text!.Trim() : $"{name(Pointer)}: {Text!.Trim()}";
}
