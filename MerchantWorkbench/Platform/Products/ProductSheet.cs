using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Demo;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Platform.Products;

/// <summary>The sites of the super-app.</summary>
public enum Site
{
    /// <summary>/b: a merchant's workbench.</summary>
    Merchant,

    /// <summary>/staff: the platform's own people.</summary>
    Staff,

    /// <summary>/m: shoppers' phones.</summary>
    Shopper,
}

/// <summary>A place in a site's navigation.</summary>
/// <param name="Path">Below the site's root, e.g. <c>coupons</c>.</param>
/// <param name="Text">Key of its word in the house's Texts.</param>
/// <param name="House">The Texts the key is in.</param>
/// <param name="DemoOnly">Stands there only where the demo town is.</param>
public sealed record SiteLink(
    Site Site, string Path, string Icon, string Text, int Order, Permission Permission, Aim? Aim, Type House, bool DemoOnly = false);

/// <summary>What a house declares. The sheet is data: catalog, navigation, permission matrix and API index are printed from it.</summary>
public sealed class ProductSheet(Type house, ProductCard? card = null)
{
    private readonly List<Permission> permissions = [];
    private readonly List<SiteLink> links = [];
    private readonly List<Operation> operations = [];
    private readonly List<Invariant> invariants = [];
    private readonly List<JobSchedule> jobs = [];
    private readonly List<Subscription> subscriptions = [];
    private readonly List<ReviewKind> reviews = [];
    private readonly List<Action<IEndpointRouteBuilder>> endpoints = [];
    private readonly List<Type> shopperParts = [];
    private readonly List<PagePart> pageParts = [];
    private readonly List<Type> demos = [];
    private readonly List<FindFileUses> fileUses = [];
    private readonly List<Audience> audiences = [];
    private readonly List<HoldSubject> holdSubjects = [];
    private readonly List<WaitingWork> waiting = [];
    private readonly List<Type> behaviours = [];
    private readonly List<Type> homes = [];
    private readonly List<SetupStep> steps = [];
    private readonly List<Type> campaignParts = [];

    public IReadOnlyList<Permission> AllPermissions => permissions;

    public IReadOnlyList<SiteLink> AllLinks => links;

    public IReadOnlyList<Operation> AllOperations => operations;

    public IReadOnlyList<Invariant> AllInvariants => invariants;

    public IReadOnlyList<JobSchedule> AllJobs => jobs;

    public IReadOnlyList<Subscription> AllSubscriptions => subscriptions;

    public IReadOnlyList<ReviewKind> AllReviews => reviews;

    public IReadOnlyList<Action<IEndpointRouteBuilder>> AllEndpoints => endpoints;

    public IReadOnlyList<Type> AllShopperParts => shopperParts;

    public IReadOnlyList<PagePart> AllPageParts => pageParts;

    public IReadOnlyList<Type> AllDemos => demos;

    public IReadOnlyList<FindFileUses> AllFileUses => fileUses;

    public IReadOnlyList<Audience> AllAudiences => audiences;

    public IReadOnlyList<HoldSubject> AllHoldSubjects => holdSubjects;

    public IReadOnlyList<WaitingWork> AllWaiting => waiting;

    public IReadOnlyList<Type> AllBehaviours => behaviours;

    public IReadOnlyList<Type> AllHomes => homes;

    public IReadOnlyList<SetupStep> AllSteps => steps;

    public IReadOnlyList<Type> AllCampaignParts => campaignParts;

    /// <summary>Rights of this house.</summary>
    public ProductSheet Permissions(params Permission[] all) => Add(permissions, all);

    /// <summary>A place in a site's navigation.</summary>
    public ProductSheet Link(Site site, string path, string icon, string text, int order, Permission permission, Aim? aim = null, bool demoOnly = false) =>
        Add(links, new SiteLink(site, path, icon, text, order, permission, aim, house, demoOnly));

    /// <summary>Operations of the JSON API.</summary>
    public ProductSheet Operations(IEnumerable<Operation> all) => Add(operations, [.. all]);

    /// <summary>A statement about the data that must have no counterexample.</summary>
    public ProductSheet Invariants(IEnumerable<Invariant> all) => Add(invariants, [.. all]);

    /// <summary>A job that runs again and again.</summary>
    public ProductSheet Every<TJob>(TimeSpan pause) where TJob : IJob => Add(jobs, new JobSchedule(typeof(TJob), pause));

    /// <summary>Handles an event of another house or of the platform, at least once.</summary>
    public ProductSheet On<THandler>(string kind) where THandler : IEventHandler => Add(subscriptions, new Subscription(kind, typeof(THandler)));

    /// <summary>
    /// Something submitted for review: where its merchant finds it, who applies the verdict, the component that shows it to staff, the fields one may
    /// write about.
    /// </summary>
    public ProductSheet Review<TSubject>(string subject, string path, Type panel, params string[] fields) where TSubject : IReviewSubject =>
        Add(reviews, new ReviewKind(subject, path, typeof(TSubject), panel, house, fields));

    /// <summary>A component with a parameter <c>Merchant</c> that stands on every shopper page of a merchant, beside its name.</summary>
    public ProductSheet ShopperPart<TComponent>() where TComponent : Microsoft.AspNetCore.Components.IComponent => Add(shopperParts, typeof(TComponent));

    /// <summary>A component that stands at a place of another house's page; with a parameter <c>Id</c> where that page is about one thing.</summary>
    public ProductSheet PagePart<TComponent>(string place) where TComponent : Microsoft.AspNetCore.Components.IComponent =>
        Add(pageParts, new PagePart(place, typeof(TComponent)));

    /// <summary>
    /// Plain HTTP addresses beside the pages: downloads, pictures, uploads too large for a circuit. Below /b and /staff the site's door stands before
    /// them too; each carries <see cref="NeedsAttribute"/> as metadata, so that the index of routes tells its permission.
    /// </summary>
    public ProductSheet Endpoints(Action<IEndpointRouteBuilder> map) => Add(endpoints, map);

    /// <summary>Where the house shows uploaded files.</summary>
    public ProductSheet Shows(FindFileUses find) => Add(fileUses, find);

    /// <summary>People the house knows, for others to hand something to.</summary>
    public ProductSheet Audience(string name, FindMembers find, ListMembers? list = null, ListAudiences? choices = null) =>
        Add(audiences, new Audience(name, find, list, choices));

    /// <summary>What the house books with points or money; every hold of the ledger belongs to a row there.</summary>
    /// <param name="subject">The word in the hold.</param>
    /// <param name="table">The house's table.</param>
    public ProductSheet HoldsFor(string subject, string table) => Add(holdSubjects, new HoldSubject(subject, table));

    /// <summary>Work that waits for staff.</summary>
    public ProductSheet Waits(string path, string text, Permission permission, CountWaiting count) =>
        Add(waiting, new WaitingWork(path, text, permission, count));

    /// <summary>What shoppers did, as the house keeps it anyway.</summary>
    public ProductSheet Behaviours<TSource>() where TSource : IBehaviourSource => Add(behaviours, typeof(TSource));

    /// <summary>To-dos and coming days on merchants' home.</summary>
    public ProductSheet Home<TSource>() where TSource : IHomeSource => Add(homes, typeof(TSource));

    /// <summary>Something of the house's that a campaign can be made of.</summary>
    public ProductSheet CampaignPart<TPart>() where TPart : Campaigns.ICampaignPart => Add(campaignParts, typeof(TPart));

    /// <summary>A step of the setup guide; see <see cref="SetupStep"/>.</summary>
    public ProductSheet Step(SetupPart part, int order, string key, int minutes, string path, Permission? permission, DetectStep detect) =>
        Add(steps, new SetupStep(key, part, order, minutes, path, permission, detect, house, card?.Key));

    /// <summary>The house's share in the demo town.</summary>
    public ProductSheet Demo<TDemo>() where TDemo : IDemo => Add(demos, typeof(TDemo));

    private ProductSheet Add<T>(List<T> list, params T[] items)
    {
        list.AddRange(items);
        return this;
    }
}
