using System.Text.Json;
using MerchantWorkbench.Platform.Drafts;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing;

/// <summary>A post while it is being written: every part may be missing. As JSON it is the draft.</summary>
public sealed class PostForm : IKept<PostForm>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string? Text { get; set; }

    public List<PictureRow> Pictures { get; set; } = [];

    public string? Coupon { get; set; }

    public DateTimeOffset? KeptAt { get; set; }

    /// <summary>The form of a post.</summary>
    public static PostForm Of(PostSheet post) => new()
    {
        Text = post.Text, Coupon = post.Coupon,
        Pictures = [.. post.Pictures.Select(picture => new PictureRow { Picture = picture.Picture, Address = picture.Address, Alt = picture.Alt })],
    };

    /// <inheritdoc/>
    public static PostForm? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<PostForm>(json, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>What it would say if it were handed in now.</summary>
    public PostBody ToBody() => new(Text, [.. Pictures.Select(row => new PostPicture(row.Picture, row.Alt))], Coupon);
}
