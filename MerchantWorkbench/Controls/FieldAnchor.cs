namespace MerchantWorkbench.Controls;

/// <summary>Where a field stands on its page, so that a list of mistakes can lead to it.</summary>
public static class FieldAnchor
{
    /// <summary>Id of the input of a JSON Pointer or a form name.</summary>
    public static string Of(string pointerOrName) => "f-" + pointerOrName.Trim('/').Replace('/', '-');
}
