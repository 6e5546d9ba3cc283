using System.Text.Json;

namespace MerchantWorkbench.Tests.World;

/// <summary>What the command <c>seed</c> tells about the world it planted.</summary>
public sealed record SeedFile(IReadOnlyList<SeedFile.Merchant> Merchants, IReadOnlyList<SeedFile.Member> Staff, IReadOnlyList<SeedFile.Shopper> Shoppers)
{
    public sealed record Merchant(string Name, string ShortName, string ApiKey, IReadOnlyList<Shop> Shops, IReadOnlyList<Member> Users);

    public sealed record Shop(string Id, string Name);

    /// <summary>Somebody who signs in; staff have a key as well.</summary>
    public sealed record Member(string Role, string Email, string Password, string? ApiKey);

    public sealed record Shopper(string Id, string Token);

    public string Reviewer => Staff.First(member => member.Role == "reviewer").ApiKey!;

    public static SeedFile Read(string path) => JsonSerializer.Deserialize<SeedFile>(File.ReadAllText(path), JsonSerializerOptions.Web)!;
}
