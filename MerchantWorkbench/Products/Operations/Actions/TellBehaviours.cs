using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions;

/// <summary>
/// A merchant's own system tells what shoppers did there. Each event has its own answer: one that is wrong leaves the others good, and one that was told before
/// counts once. The person is the one who takes coupons under that name; a name that nobody has yet is a new guest.
/// </summary>
/// <remarks>Refuses: request.invalid for a list that is none, or longer than <see cref="Most"/>. Tells nothing: a look is no event.</remarks>
internal sealed class TellBehaviours(Writer writer, PeopleNews news, Sentences sentences)
{
    /// <summary>Events of one call.</summary>
    public const int Most = 1_000;

    /// <summary>What became of an event.</summary>
    [JsonConverter(typeof(WordConverter<State>))]
    public enum State
    {
        /// <summary>Counted now.</summary>
        Accepted,

        /// <summary>The id was told before; the first one holds.</summary>
        Known,

        /// <summary>Wrong; <see cref="Result.Error"/> says how.</summary>
        Refused,
    }

    /// <summary>The events, at most <see cref="Most"/>.</summary>
    public sealed record Request(IReadOnlyList<ToldEvent>? Events);

    /// <summary>What is wrong with an event.</summary>
    /// <param name="Pointer">The field within it.</param>
    public sealed record Wrong(string Pointer, string Code, string Title);

    /// <summary>The answer to one event, in the order they came in.</summary>
    public sealed record Result(string? Id, State State, Wrong? Error = null);

    /// <summary>The answers to all.</summary>
    public sealed record Receipt(int Accepted, int Known, int Refused, IReadOnlyList<Result> Results);

    /// <summary>Tells.</summary>
    public async Task<Outcome<Receipt>> RunAsync(Caller caller, Request ask, CancellationToken stop = default)
    {
        Outcome<Receipt> told = await WriteAsync(caller, ask, stop);
        if (told.Value is { Accepted: > 0 }) news.Say([caller.MerchantId!.Value]);
        return told;
    }

    private Task<Outcome<Receipt>> WriteAsync(Caller caller, Request ask, CancellationToken stop) =>
        writer.RunAsync<Receipt>(caller, OperationsPermissions.Tell, async write =>
        {
            Guard guard = new Guard().Check(ask.Events is { Count: > 0 }, "/events", "field.required")
                .Check(ask.Events is null or { Count: <= Most }, "/events", "events.too_many", Most);
            for (int at = 0; at < Math.Min(ask.Events?.Count ?? 0, Most); at++) guard.Check(ask.Events![at] is not null, $"/events/{at}", "field.required");
            return guard.Refusal is { } no ? no : await TellAsync(write, caller.MerchantId!.Value, ask.Events!);
        }, stop);

    private async Task<Receipt> TellAsync(Write write, long merchant, IReadOnlyList<ToldEvent> events)
    {
        HashSet<long> shops = [.. await write.Db.Shops.Where(row => row.MerchantId == merchant).Select(row => row.Id).ToListAsync(write.Stop)];
        FieldRefusal?[] wrong = [.. events.Select(told => ToldRules.WhatIsWrong(told, write.Now, shop => shops.Contains(Ids.Parse(shop))))];
        HashSet<(long, string)> added = await BehaviourBook.AddAsync(
            write, events.Where((_, at) => wrong[at] is null).Select(told => BehaviourOf(merchant, told)));
        await news.TellOthersAsync(write, BehaviourBook.Merchants(added));
        Result[] results = [.. events.Select((told, at) => wrong[at] is { } no
            ? new Result(told.Id, State.Refused, new Wrong(no.Pointer, no.Code, sentences.For(no)))
            // Of two with one id the first was counted.
            : new Result(told.Id, added.Remove((merchant, KeyOf(told))) ? State.Accepted : State.Known))];
        return new Receipt(results.Count(one => one.State == State.Accepted), results.Count(one => one.State == State.Known),
            results.Count(one => one.State == State.Refused), results);
    }

    private static Behaviour BehaviourOf(long merchant, ToldEvent told) => new(
        KeyOf(told), merchant, told.ShopId is null ? null : Ids.Parse(told.ShopId), PersonMark.Of(merchant, $"m:{merchant}:{told.Shopper}"),
        ToldRules.KindOf(told)!.Value, ToldRules.AtOf(told)!.Value, ToldRules.OriginOf(told)!.Value,
        string.IsNullOrWhiteSpace(told.Thing) ? null : told.Thing, told.OrderFen ?? 0);

    private static string KeyOf(ToldEvent told) => "a:" + told.Id;
}
