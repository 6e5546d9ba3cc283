using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Home.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Home.Screens.Merchant;

/// <summary>The day at a glance. It follows what is committed, at most once a second, however busy the tills are.</summary>
public sealed partial class HomePage : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource gone = new();
    private HomeSheet? sheet;
    private Refusal? refusal;
    private IDisposable? ear;
    private int waiting;

    [Parameter] public string Merchant { get; set; } = "";

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Inject] private ReadHome Read { get; set; } = null!;

    [Inject] private CommittedEvents Committed { get; set; } = null!;

    [Inject] private Clock Clock { get; set; } = null!;

    [Inject] private ProductRegistry Products { get; set; } = null!;

    [Inject] private Sentences Sentences { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private bool IsCashier => Here.Role == Role.Cashier;

    private DateTime Now => Here.Zone.Local(Clock.Now);

    private IReadOnlyList<TodoItem> Todos => new TodoWords(Say, Sentences, Products, Here).Of(sheet!);

    private string Greeting => Say[Now.Hour switch { < 12 => "Hello.Morning", < 18 => "Hello.Day", _ => "Hello.Evening" }, Here.Caller.Name, Fact];

    private string Fact
    {
        get
        {
            if (sheet!.IsNew) return Say["Fact.New"];
            IReadOnlyList<CouponDay> days = sheet.Coupons!.Days;
            CouponDay yesterday = days[^2], weekBefore = days[^9];
            if (yesterday.People == 0) return days[^1].People > 0 ? Say["Fact.Today", days[^1].People] : Say["Fact.None"];
            int more = yesterday.People - weekBefore.People;
            return Say[more > 0 ? "Fact.More" : more < 0 ? "Fact.Less" : "Fact.Same", yesterday.People, weekBefore.Day, Math.Abs(more)];
        }
    }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
        ear?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (IsCashier)
        {
            Navigation.NavigateTo(Here.Path("redeem"), forceLoad: true, replace: true);
            return;
        }
        await ReadAsync();
        if (RendererInfo.IsInteractive) ear = Committed.Listen(Hear);
    }

    private async Task ReadAsync() => (await Read.RunAsync(Here.Caller, Here.Zone)).Is(out sheet, out refusal);

    private void Hear(IReadOnlyList<Event> events)
    {
        if (events.All(one => one.MerchantId != Here.Id) || Interlocked.Exchange(ref waiting, 1) == 1) return;
        _ = InvokeAsync(FollowAsync);
    }

    private async Task FollowAsync()
    {
        await Task.Delay(Pause, gone.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (ear is null || gone.IsCancellationRequested) return;
        Interlocked.Exchange(ref waiting, 0);
        await ReadAsync();
        StateHasChanged();
    }
}
