using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.ProductCatalog.Actions;
using MerchantWorkbench.Products.ProductCatalog.Domain;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.ProductCatalog.Screens.Merchant;

/// <summary>Every product, and the three questions a merchant can say yes to. Listens, so that a verdict shows without a reload.</summary>
public sealed partial class CatalogPage : IDisposable
{
    private IReadOnlyList<ProductEntry>? entries;
    private ProductEntry? asked;
    private Question question;
    private Refusal? refusal, wrong;
    private string? purpose, done;
    private bool busy;
    private IDisposable? ear;

    private enum Question
    {
        None,
        Open,
        Apply,
        Leave,
    }

    [Parameter] public string Merchant { get; set; } = "";

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Inject] private ListProducts List { get; set; } = null!;

    [Inject] private OpenProduct Open { get; set; } = null!;

    [Inject] private ApplyForProduct Apply { get; set; } = null!;

    [Inject] private LeaveProduct Leave { get; set; } = null!;

    [Inject] private ProductRegistry Products { get; set; } = null!;

    [Inject] private Sentences Sentences { get; set; } = null!;

    [Inject] private CommittedEvents Committed { get; set; } = null!;

    private string? Lede => entries is null ? null : Say["Catalog.Lede", entries.Count(entry => entry.State == ProductState.InUse), entries.Count].Value;

    private string Name => Word("Card.Name");

    private string Consequence => IsApplied ? Say["Withdraw.Text"] : Word("Card.Leave");

    private bool IsApplied => asked?.State == ProductState.InReview;

    public void Dispose() => ear?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        if (RendererInfo.IsInteractive) ear = Committed.Listen(Hear);
    }

    private void Hear(IReadOnlyList<Event> events)
    {
        if (events.Any(one => one.MerchantId == Here.Id && one.Subject == CatalogEvents.Product))
            _ = InvokeAsync(async () =>
            {
                await ReadAsync();
                StateHasChanged();
            });
    }

    private async Task ReadAsync()
    {
        if ((await List.RunAsync(Here.Caller)).Is(out Page<ProductEntry>? page, out refusal)) entries = page.Items;
    }

    private void Ask(ProductEntry entry, Question about) => (asked, question, wrong, purpose) = (entry, about, null, entry.Purpose);

    private void Close() => question = Question.None;

    private Task OpenAsync() => DoAsync(product => Open.RunAsync(Here.Caller, product), "Open.Done");

    private Task ApplyAsync() => DoAsync(product => Apply.RunAsync(Here.Caller, product, new ApplyForProduct.Request(purpose)), "Apply.Done");

    private Task LeaveAsync() => DoAsync(product => Leave.RunAsync(Here.Caller, product), IsApplied ? "Withdraw.Done" : "Leave.Done");

    private async Task DoAsync(Func<string, Task<Outcome<Done>>> act, string text)
    {
        busy = true;
        wrong = (await act(asked!.Key)).Refusal;
        busy = false;
        if (wrong is not null) return;
        done = Say[text, Name];
        question = Question.None;
        await ReadAsync();
    }

    private string Word(string key) => asked is null ? "" : Sentences.Of(Products.Find(asked.Key)!.Type, key);
}
