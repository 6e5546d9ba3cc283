using MerchantWorkbench.Controls;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.ReviewDesk.Screens;

/// <summary>Times as one says them at the desk: how long is left, how long ago.</summary>
internal static class SpokenTime
{
    private static readonly TimeSpan Presses = TimeSpan.FromHours(1);

    /// <summary>How long is left, or how much it is late.</summary>
    public static string Left(IStringLocalizer<Texts> say, DateTimeOffset due, DateTimeOffset now) =>
        due >= now ? say["Clock.Left", Span(say, due - now)] : say["Clock.Late", Span(say, now - due)];

    /// <summary>How much it presses.</summary>
    public static StampTone Tone(DateTimeOffset due, DateTimeOffset now) => due < now ? StampTone.Bad : due - now <= Presses ? StampTone.Wait : StampTone.Idle;

    /// <summary>How long ago.</summary>
    public static string Ago(IStringLocalizer<Texts> say, DateTimeOffset at, DateTimeOffset now) => say["Clock.Ago", Span(say, now - at)];

    private static string Span(IStringLocalizer<Texts> say, TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } => say["Clock.Days", (int)span.TotalDays],
        { TotalHours: >= 2 } => say["Clock.Hours", (int)span.TotalHours],
        { TotalHours: >= 1 } => say["Clock.HourMinutes", (int)span.TotalHours, span.Minutes],
        _ => say["Clock.Minutes", Math.Max(1, (int)span.TotalMinutes)],
    };
}
