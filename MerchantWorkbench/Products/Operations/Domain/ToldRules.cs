using System.Globalization;
using System.Text.RegularExpressions;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain;

/// <summary>What a merchant's own system may tell. Limits are ours.</summary>
internal static partial class ToldRules
{
    /// <summary>How late an event may come, and how far its clock may be ahead.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromDays(90), Ahead = TimeSpan.FromMinutes(5);

    /// <summary>Kinds it may tell. What happens in this program is told by the program, and so counted once.</summary>
    public static IReadOnlyList<BehaviourKind> Kinds { get; } =
        [BehaviourKind.Seen, BehaviourKind.Visited, BehaviourKind.Scanned, BehaviourKind.Read, BehaviourKind.Clicked, BehaviourKind.Paid];

    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The first thing that is wrong with an event, or null.</summary>
    /// <param name="isShop">Whether the merchant has a shop of that id.</param>
    public static FieldRefusal? WhatIsWrong(ToldEvent told, DateTimeOffset now, Func<string, bool> isShop)
    {
        Guard guard = new Guard()
            .Check(told.Id is not null && OwnId().IsMatch(told.Id), "/id", "events.id")
            .Check(KindOf(told) is not null, "/kind", "field.choice", string.Join(", ", Kinds.Select(Words.Name)))
            .Line(told.Shopper, "/shopper", 64)
            .Check(OriginOf(told) is not null, "/origin", "field.choice", string.Join(", ", Enum.GetValues<BehaviourOrigin>().Select(Words.Name)))
            .Line(told.Thing, "/thing", 64, required: false)
            .Check(told.ShopId is null || isShop(told.ShopId), "/shopId", "events.shop");
        if (told.Kind == Words.Name(BehaviourKind.Paid)) guard.Money(told.OrderFen, "/orderFen", 0);
        else guard.Check(told.OrderFen is null, "/orderFen", "events.fen");
        DateTimeOffset? at = AtOf(told);
        guard.Check(at is not null, "/at", "events.at")
            .Check(at is null || at <= now + Ahead, "/at", "events.future", (int)Ahead.TotalMinutes)
            .Check(at is null || at >= now - Oldest, "/at", "events.too_old", Oldest.Days);
        return guard.Refusal?.Fields[0];
    }

    /// <summary>Its kind; null for one that it may not tell.</summary>
    public static BehaviourKind? KindOf(ToldEvent told) =>
        Words.TryParse(told.Kind, out BehaviourKind kind) && Kinds.Contains(kind) ? kind : null;

    /// <summary>Its origin; null for a word that is none.</summary>
    public static BehaviourOrigin? OriginOf(ToldEvent told) =>
        told.Origin is null ? BehaviourOrigin.Direct : Words.TryParse(told.Origin, out BehaviourOrigin origin) ? origin : null;

    /// <summary>When it happened, in whole microseconds, what both databases keep; null for a text that is no instant.</summary>
    public static DateTimeOffset? AtOf(ToldEvent told)
    {
        string text = told.At ?? "";
        bool hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^3] == ':' && text[^6] is '+' or '-');
        if (!hasOffset || !DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset at)) return null;
        at = at.ToUniversalTime();
        return at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._:-]{1,64}\z")]
    private static partial Regex OwnId();
}
