using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Web;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>
/// Says which links of a post lead nowhere. It asks other people's servers, so it stands beside <see cref="CheckPost"/>: it holds no connection to the
/// database while it waits, and nothing waits for it. It takes three seconds at most, and says only what is sure.
/// </summary>
internal sealed class CheckLinks(Reader reader, LinkProbe probe)
{
    /// <summary>Links of one post that are asked.</summary>
    private const int Most = 30;

    /// <summary>Characters of a link that a sentence names.</summary>
    private const int MostNamed = 60;

    /// <summary>Checks.</summary>
    public async Task<Outcome<IReadOnlyList<Finding>>> RunAsync(Caller caller, PostBody body, CancellationToken stop = default)
    {
        if ((await reader.RunAsync<Done>(caller, LifePermissions.Write, _ => Task.FromResult<Outcome<Done>>(default(Done)), stop)).Refusal is { } no) return no;
        (string Pointer, string Link)[] links = [.. PostPlaces.Links(body).Where(place => WebLink.IsSound(place.Link)).Take(Most)];
        IReadOnlyDictionary<string, LinkState> states = await probe.AskAsync([.. links.Select(place => place.Link)], stop);
        Finding[] found =
        [
            .. from place in links
               let code = Code(states[place.Link])
               where code is not null
               select new Finding(code, place.Pointer, Blocks: false, [Named(place.Link)]),
        ];
        return found;
    }

    private static string? Code(LinkState state) => state switch
    {
        LinkState.Gone => "posts.finding_link_gone",
        LinkState.Fails => "posts.finding_link_fails",
        LinkState.NoHost => "posts.finding_link_no_host",
        LinkState.NotTrusted => "posts.finding_link_not_trusted",
        LinkState.Open or LinkState.Unsure => null,
    };

    private static string Named(string link) => link.Length <= MostNamed ? link : link[..MostNamed] + "…";
}
