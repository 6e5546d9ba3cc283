using System.Globalization;
using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain.Board;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Operations.Screens.Merchant.Board;

/// <summary>How figures of the board are read aloud.</summary>
internal static class BoardWords
{
    public static string Number(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Percent(decimal share) => share.ToString("0.#", CultureInfo.InvariantCulture) + "%";

    public static string Yuan(IStringLocalizer<Texts> say, long fen) => say["Value.Fen", Fen.Exact(fen)];

    public static string Day(IStringLocalizer<Texts> say, DateOnly day) => say["Board.Date", day.ToDateTime(TimeOnly.MinValue)];

    /// <summary>The value with its unit; in words where it is not known.</summary>
    public static string Value(IStringLocalizer<Texts> say, Measure one) => one.Value is { } value ? Of(say, one.Unit, value) : say["Board.Unknown"];

    /// <summary>Compared with the period before: shares in points, all else in percent; from nothing there is no percent.</summary>
    public static string Change(IStringLocalizer<Texts> say, Measure one) => one switch
    {
        { Value: null } => "",
        { Before: null } => say["Change.NoBefore"],
        { More: 0 } => say["Change.Same"],
        { Unit: FigureUnit.Percent, More: { } more } => say["Change.Points", Signed(more)],
        { MorePercent: { } percent } => say["Change.Percent", Signed(percent)],
        _ => say["Change.FromZero"],
    };

    public static string? Tone(Measure one) =>
        Good(one) switch { Controls.Change.Better => "up", Controls.Change.Worse => "down", Controls.Change.Even => null };

    /// <summary>"36 new people, 20 % more than in the 28 days before", as far as that can be said.</summary>
    public static string NewPeople(IStringLocalizer<Texts> say, BoardSheet board)
    {
        Measure fresh = board.Find(BoardFigure.NewPeople)!;
        decimal now = fresh.Value ?? 0;
        return fresh switch
        {
            _ when now == 0 => say["Title.NoNew", board.Period.Days],
            { More: 0 } => say["Title.Same", now],
            { MorePercent: > 0 and { } more } => say["Title.More", now, more],
            { MorePercent: < 0 and { } less } => say["Title.Less", now, -less],
            _ => say["Title.First", now],
        };
    }

    public static string Lede(IStringLocalizer<Texts> say, BoardSheet board) =>
        say["Board.Lede", Day(say, board.Period.From), Day(say, board.Period.Until), board.Period.Days];

    /// <summary>"Stage 3 · steady", or that it cannot be said yet.</summary>
    public static string Stage(IStringLocalizer<Texts> say, Stage stage) => stage.Level is { } level
        ? say["Stage.Is", level, say[$"Stage.{stage.Aim}.{level}"].Value]
        : stage.Value is null ? say["Stage.Nothing." + stage.Judged] : say["Stage.TooFew", stage.People, stage.Needed];

    /// <summary>What was judged, and what the next stage takes.</summary>
    public static string StageWhy(IStringLocalizer<Texts> say, Stage stage)
    {
        if (stage.Level is null || stage.Value is not { } value) return say["Judged." + stage.Judged];
        string judged = say["Stage.Judged", say["Judged." + stage.Judged].Value, Step(stage.Aim, value)];
        return stage.Next is { } next ? say[stage.Aim == BoardAim.Efficiency ? "Stage.NextBelow" : "Stage.NextFrom", judged, Step(stage.Aim, next)] : judged;
    }

    /// <summary>A value of what a stage is judged by.</summary>
    public static string Step(BoardAim aim, decimal value) => aim == BoardAim.Scale ? Number((long)value) : Percent(value);

    private static string Of(IStringLocalizer<Texts> say, FigureUnit unit, decimal value) => unit switch
    {
        FigureUnit.People => say["Value.People", value],
        FigureUnit.Times => say["Value.Times", value],
        FigureUnit.Percent => Percent(value),
        FigureUnit.Fen => Yuan(say, (long)value),
    };

    private static Change Good(Measure one) => one.More is null or 0 || FigureList.IsNeutral(one.Figure) ? Controls.Change.Even
        : one.More > 0 != FigureList.LessIsBetter(one.Figure) ? Controls.Change.Better : Controls.Change.Worse;

    private static string Signed(decimal more) => (more > 0 ? "+" : "−") + Math.Abs(more).ToString("0.#", CultureInfo.InvariantCulture);
}
