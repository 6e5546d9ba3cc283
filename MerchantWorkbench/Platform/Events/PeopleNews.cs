using MerchantWorkbench.Platform.Data;

namespace MerchantWorkbench.Platform.Events;

/// <summary>
/// Tells open pages, of this copy and of others, at which merchants figures about people have just changed. It leaves no row behind: it is said every two
/// seconds while people act, and a page that misses it is only late.
/// </summary>
public sealed class PeopleNews(OtherCopies copies, ILogger<PeopleNews> log)
{
    private readonly Ears<IReadOnlyList<long>> ears = new(log);

    /// <summary>Listens until disposed; the merchants' ids are told.</summary>
    public IDisposable Listen(Action<IReadOnlyList<long>> ear) => ears.Listen(ear);

    /// <summary>Tells the other copies with the transaction: they hear when it is committed, and not otherwise.</summary>
    public Task TellOthersAsync(Write write, IReadOnlyList<long> merchants) => copies.Exist && merchants.Count > 0
        ? OtherCopies.NotifyAsync(write.Db, new CopyNotice(copies.Here, false, merchants, IsPeople: true), write.Stop) : Task.CompletedTask;

    /// <summary>Tells this copy, after the commit.</summary>
    public void Say(IReadOnlyList<long> merchants)
    {
        if (merchants.Count > 0) ears.Say(merchants);
    }
}
