using Microsoft.Playwright;

namespace MerchantWorkbench.Tests.World;

/// <summary>One Chromium for all journeys; every visit has a profile of its own, no cookie travels. A missing browser fails.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>CHROMIUM, or where Debian puts it.</summary>
    private static string Executable => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } own ? own : "/usr/bin/chromium";

    public async Task InitializeAsync()
    {
        Assert.True(File.Exists(Executable), $"{Executable} is missing; ./test.sh installs Chromium on Debian, elsewhere set CHROMIUM");
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Switches });
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>
    /// One visit from a fresh browser profile. It fails when the page raised an error or wrote one to the console, and leaves a picture
    /// of where it failed and what the program wrote.
    /// </summary>
    public async Task VisitAsync(AppProcess app, Func<Visit, Task> story, VisitSetup? setup = null)
    {
        setup ??= new();
        await using IBrowserContext context = await chromium!.NewContextAsync(new()
        {
            BaseURL = app.BaseAddress.ToString(),
            ViewportSize = new() { Width = setup.Width, Height = setup.Height },
            ColorScheme = setup.Dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = setup.Language,
            JavaScriptEnabled = setup.Script,
            IsMobile = setup.Width < 600,
            HasTouch = setup.Width < 600,
        });
        Visit visit = new(await context.NewPageAsync(), app);
        try
        {
            await story(visit);
            visit.AssertQuiet();
        }
        catch
        {
            string name = "failed-" + DateTime.UtcNow.Ticks;
            await File.WriteAllTextAsync(Path.Combine(Tool.Artifacts("pictures"), name + ".txt"), app.Output);
            await visit.PictureAsync(name);
            throw;
        }
    }
}
