using System.Text.Json;
using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Drafts;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;
using MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing;

/// <summary>A post while it is being written: every part may be missing. As JSON it is the draft.</summary>
public sealed class PostForm : IKept<PostForm>, IHasFilm
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public PostKind Kind { get; set; } = PostKind.Short;

    public string? Text { get; set; }

    public List<PictureRow> Pictures { get; set; } = [];

    public string? Coupon { get; set; }

    /// <summary>Of an article or an announcement.</summary>
    public string? Title { get; set; }

    /// <summary>Of an article, a video or an announcement.</summary>
    public PictureRow? Cover { get; set; }

    /// <summary>Of an announcement.</summary>
    public AnnouncementRow? Announcement { get; set; }

    /// <summary>Of a video.</summary>
    public VideoRow? Video { get; set; }

    /// <summary>Of an article.</summary>
    public List<BlockRow> Blocks { get; set; } = [];

    /// <summary>Blocks this form ever had.</summary>
    public int Rows { get; set; }

    /// <summary>When it shall go live; null for as soon as it is approved.</summary>
    public DateTimeOffset? PublishAt { get; set; }

    /// <summary>The time is one's own and no slot's.</summary>
    public bool PicksTime { get; set; }

    public DateTimeOffset? KeptAt { get; set; }

    /// <summary>What stands in the field of the text this moment; null when it is the text.</summary>
    [JsonIgnore]
    public string? Typing { get; set; }

    /// <summary>What stands in the field of the title this moment; null when it is the title.</summary>
    [JsonIgnore]
    public string? TypingTitle { get; set; }

    /// <summary>An empty form.</summary>
    public static PostForm New(PostKind kind)
    {
        var form = new PostForm { Kind = kind };
        if (kind == PostKind.Article) form.Add(RowKind.Paragraph, 0);
        if (kind == PostKind.Live) form.Announcement = new();
        return form;
    }

    /// <summary>The form of a post.</summary>
    public static PostForm Of(PostSheet post)
    {
        PostForm form = Words(post);
        (form.PublishAt, form.PicksTime) = (post.PublishAt, post.PublishAt is not null);
        return form;
    }

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

    /// <summary>A new block at a place.</summary>
    public BlockRow Add(RowKind kind, int at)
    {
        var row = new BlockRow { Id = ++Rows, Kind = kind };
        Blocks.Insert(at, row);
        return row;
    }

    /// <summary>Takes what stands in the fields for the text: a button can be pressed without leaving a field, by a screen reader for one.</summary>
    public void Settle()
    {
        (Title, Text, TypingTitle, Typing) = (TypingTitle ?? Title, Typing ?? Text, null, null);
        foreach (BlockRow row in Blocks) row.Settle();
    }

    /// <summary>A copy with what stands in the fields this moment. It never goes back into the fields: that would break composing.</summary>
    public PostForm Seen()
    {
        PostForm seen = Read(Write())!;
        (seen.Typing, seen.TypingTitle) = (Typing, TypingTitle);
        foreach ((BlockRow copy, BlockRow row) in seen.Blocks.Zip(Blocks)) copy.Hear(row);
        seen.Settle();
        return seen;
    }

    /// <summary>The film of it, wherever it stands; null where there is none.</summary>
    [JsonIgnore]
    public VideoRow? Film => Kind == PostKind.Article ? Blocks.FirstOrDefault(row => row.Kind == RowKind.Video)?.Video : Video;

    /// <summary>Its pictures in reading order, a cover first, with their addresses.</summary>
    public IReadOnlyList<PictureSheet> AllPictures() =>
    [
        .. Pictures.Concat(Cover is null ? [] : [Cover]).Concat(Blocks.Concat(Announcement?.Goods ?? []).SelectMany(row => row.Pictures))
            .Select(row => new PictureSheet(row.Picture, row.Alt, row.Address, 0, 0)),
    ];

    /// <summary>What it would say if it were handed in now.</summary>
    public PostBody ToBody() => Kind switch
    {
        PostKind.Article => new() { Kind = Kind, Title = Title, Cover = Cover?.Picture, Blocks = [.. Blocks.Select(row => row.ToBlock())] },
        PostKind.Video => new(Text, null, Coupon) { Kind = Kind, Cover = Cover?.Picture, Video = Video?.Video, Captions = Video?.Captions },
        PostKind.Live => new(Text)
        {
            Kind = Kind, Title = Title, Cover = Cover?.Picture, CoverAlt = Cover?.Alt, Announcement = Announcement?.ToAnnouncement(),
        },
        PostKind.Short => new(Text, [.. Pictures.Select(row => new PostPicture(row.Picture, row.Alt))], Coupon),
    };

    private static PostForm Words(PostSheet post)
    {
        if (post.Kind == PostKind.Short)
            return new()
            {
                Text = post.Text, Coupon = post.Coupon, Pictures = [.. post.Body.Pictures!.Select(place => PictureRow.Of(place, post.Pictures))],
            };
        PictureRow? cover = post.Cover is { } picture ? PictureRow.Of(new PostPicture(picture, post.CoverAlt), post.Pictures) : null;
        if (post.Kind == PostKind.Video)
            return new() { Kind = post.Kind, Text = post.Text, Coupon = post.Coupon, Cover = cover, Video = VideoRow.Of(post.Video) };
        if (post.Kind == PostKind.Live)
        {
            var row = AnnouncementRow.Of(post.Announcement ?? new(), post.Pictures);
            return new() { Kind = post.Kind, Title = post.Title, Text = post.Text, Cover = cover, Announcement = row, Rows = row.Goods.Count };
        }

        IReadOnlyList<Block> blocks = post.Blocks ?? [];
        return new()
        {
            Kind = post.Kind, Title = post.Title, Cover = cover,
            Blocks = [.. blocks.Select((block, at) => BlockRow.Of(at + 1, block, post.Pictures, post.Video))], Rows = blocks.Count,
        };
    }
}
