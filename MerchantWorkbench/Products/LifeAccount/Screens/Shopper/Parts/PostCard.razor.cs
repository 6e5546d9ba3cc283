using MerchantWorkbench.Products.LifeAccount.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Shopper.Parts;

/// <summary>What a post begins with, and which picture stands for it.</summary>
public sealed partial class PostCard
{
    private const int MostText = 120;

    [Parameter, EditorRequired] public FeedItem Item { get; set; } = null!;

    /// <summary>The post's page; null where nothing leads anywhere.</summary>
    [Parameter] public string? Href { get; set; }

    /// <summary>When it was sent, on the page of messages.</summary>
    [Parameter] public DateTimeOffset? SentAt { get; set; }

    /// <summary>Beside the name.</summary>
    [Parameter] public RenderFragment? Beside { get; set; }

    private string Beginning
    {
        get
        {
            System.Text.Rune[] letters = [.. Item.Text.EnumerateRunes()];
            return letters.Length <= MostText ? Item.Text : string.Concat(letters.Take(MostText)) + "…";
        }
    }

    /// <summary>Of an article one picture stands for the others: its cover, else the first; a video and an announcement have only their cover.</summary>
    private IReadOnlyList<PictureSheet> Pictures => Item switch
    {
        { Announcement: { } show } => [.. Item.Pictures.Where(picture => picture.Picture == show.Cover).Take(1)],
        { Article: null, Video: null } => Item.Pictures,
        _ => [.. Item.Pictures.Take(1).Select(cover => cover with { Alt = "" })],
    };

    private string? Title => Item.Article?.Title ?? Item.Announcement?.Title;
}
