using System.Text.Json;
using MerchantWorkbench.Platform.Api;

namespace MerchantWorkbench.Platform.Demo;

/// <summary>What <c>seed --profile acceptance</c> tells about its world: everything somebody outside needs to act in it.</summary>
internal sealed record AcceptanceFile(
    IReadOnlyList<AcceptanceFile.MerchantPart> Merchants, IReadOnlyList<AcceptanceFile.StaffPart> Staff, IReadOnlyList<AcceptanceFile.ShopperPart> Shoppers)
{
    private static readonly JsonSerializerOptions Readable = new(Wire.Json) { WriteIndented = true };

    public sealed record MerchantPart(string Name, string ShortName, string ApiKey, IReadOnlyList<ShopPart> Shops, IReadOnlyList<UserPart> Users);

    public sealed record ShopPart(string Id, string Name);

    public sealed record UserPart(string Role, string Email, string Password);

    public sealed record StaffPart(string Role, string Email, string Password, string ApiKey);

    public sealed record ShopperPart(string Id, string Token);

    /// <summary>Writes beside the wanted place, for the owner's eyes only; <see cref="Keep"/> then makes it the file in one step.</summary>
    public void Prepare(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Delete(Beside(path));
        using var file = new FileStream(Beside(path), options);
        JsonSerializer.Serialize(file, this, Readable);
        file.Flush(flushToDisk: true);
    }

    public static void Keep(string path) => File.Move(Beside(path), path, overwrite: true);

    public static void Forget(string path) => File.Delete(Beside(path));

    private static string Beside(string path) => path + ".part";
}
