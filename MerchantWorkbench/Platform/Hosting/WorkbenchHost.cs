using System.Globalization;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Demo;
using MerchantWorkbench.Platform.Drafts;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Platform.Web;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MerchantWorkbench.Platform.Hosting;

/// <summary>Puts the kernel together: settings, services and the order of the request pipeline.</summary>
public static class WorkbenchHost
{
    /// <summary>Where the program listens unless told otherwise.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>A builder that knows whether it runs from source: then it is Development, unless a variable of the shell says otherwise.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args, out string? source)
    {
        string marker = Path.Combine(AppContext.BaseDirectory, "source.txt");
        source = File.Exists(marker) ? File.ReadAllText(marker).Trim() : null;
        string? named = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Settings are read at the start. To notice a changed file the framework would watch every folder below, and hear of each write to the database.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(WorkbenchHost).Assembly.GetName().Name,
            EnvironmentName = named ?? (source is null ? Environments.Production : Environments.Development),
        });
        // A build's static files lie where the build's manifest says; only a published program has them beside it.
        if (source is not null) builder.WebHost.UseStaticWebAssets();
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(DefaultUrl);
        return builder;
    }

    /// <summary>Adds the kernel's services.</summary>
    public static void AddPlatform(this WebApplicationBuilder builder, WorkbenchSettings settings)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton(settings).AddSingleton<PublicAddress>().AddSingleton<Sentences>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Clock>().AddSingleton<ProductRegistry>().AddSingleton<Rights>().AddSingleton<Scopes>().AddSingleton<CommittedEvents>()
            .AddSingleton<PeopleNews>();
        services.AddWorkbenchData(settings.Database);
        services.AddSingleton(new CircuitPlaces(settings.RateLimits)).AddSingleton(new RateLimits(settings.RateLimits));
        services.AddSingleton<ApiCallers>().AddSingleton<ApiPipe>().AddSingleton<Problems>();
        services.AddSingleton<DecideReview>().AddSingleton<TakeReview>().AddSingleton<UndoVerdict>().AddSingleton<ListReviews>().AddSingleton<FindReview>();
        services.AddSingleton<ReviewsOf>().AddSingleton<AppealReview>().AddSingleton<WaitingVerdicts>().AddSingleton<CampaignParts>();
        services.AddSingleton<KeepDraft>().AddSingleton<FindDraft>().AddSingleton<DropDraft>();
        services.AddSingleton<FileStore>().AddSingleton<FileUses>().AddSingleton<VideoIntake>();
        services.AddSingleton(provider => new LinkProbe(settings.LinkChecks ? WebDoor.Real : null, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Audiences>().AddSingleton<ShopperCookie>().AddSingleton<ShopperDoor>().AddSingleton<Seals>();
        services.AddSingleton<HeardVisits>();
        services.AddSingleton<ICommand, VerifyCommand>().AddSingleton<ICommand, RoutesCommand>().AddSingleton<ICommand, SeedCommand>();
        services.AddSingleton<TownCopy>().AddSingleton<IFirstStart, ShareProtectionKeys>().AddSingleton<IFirstStart, PlantTown>();
        services.AddHouses();
        services.AddWorkbenchIdentity(settings);
        services.AddLocalization();
        services.AddOpenApi("v1", options => options.AddDocumentTransformer<ApiDocument>());
        IDataProtectionBuilder protection = services.AddDataProtection().SetApplicationName("MerchantWorkbench");
        if (settings.Database.Provider == DatabaseProvider.Sqlite) protection.PersistKeysToFileSystem(Directory.CreateDirectory(settings.KeyFolder));
        else services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeys>((options, keys) => options.XmlRepository = keys);
        services.AddSingleton<CopyLine>().AddHostedService(provider => provider.GetRequiredService<CopyLine>()).AddHostedService<JobRunner>();
        services.AddSingleton<JobLog>().AddHostedService<Telemetry>();
        services.AddSingleton<OpenCircuits>().AddSingleton<CircuitHandler>(provider => provider.GetRequiredService<OpenCircuits>());
        services.Configure<RequestLocalizationOptions>(options =>
        {
            CultureInfo[] languages = [new("zh-Hans"), new("en")];
            options.DefaultRequestCulture = new("zh-Hans");
            options.SupportedCultures = options.SupportedUICultures = languages;
        });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 8 * 1024 * 1024;
            // Slow or silent clients are dropped within a minute; bodies have Kestrel's own least rate, circuits their own handshake.
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(20);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(50);
        });
    }

    /// <summary>The request pipeline up to the sites.</summary>
    public static void UsePlatform(this WebApplication app)
    {
        app.UseProxies();
        app.UsePublicScheme();
        app.UseSafeHeaders();
        app.UseRequestLocalization();
        app.UseApi();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(app.Services.GetRequiredService<CircuitPlaces>().GuardAsync);
        app.MapApi();
        app.MapHealth();
        app.MapFiles();
        app.MapShopperDoor();
        foreach (Action<IEndpointRouteBuilder> map in app.Services.GetRequiredService<ProductRegistry>().All(sheet => sheet.AllEndpoints)) map(app);
    }
}
