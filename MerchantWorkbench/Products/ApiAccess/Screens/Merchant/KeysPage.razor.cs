using System.Globalization;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.ApiAccess.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.ApiAccess.Screens.Merchant;

/// <summary>The merchant's keys. A new one stands on this page until it is left; nothing keeps it.</summary>
public sealed partial class KeysPage
{
    private IReadOnlyList<KeySheet>? keys;
    private KeySheet? asked, replaced;
    private MakeKey.Made? made;
    private Question question;
    private Refusal? refusal, wrong;
    private string? name, done;
    private bool busy;

    private enum Question
    {
        None,
        Make,
        Rotate,
        Revoke,
    }

    [Parameter] public string Merchant { get; set; } = "";

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Inject] private ListKeys List { get; set; } = null!;

    [Inject] private MakeKey Make { get; set; } = null!;

    [Inject] private RevokeKey Revoke { get; set; } = null!;

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync() => (await List.RunAsync(Here.Caller)).Is(out keys, out refusal);

    private void Ask(Question about, KeySheet? key) => (question, asked, wrong, name) = (about, key, null, null);

    private void Close() => question = Question.None;

    private async Task<bool> MakeAsync(string? called)
    {
        busy = true;
        bool good = (await Make.RunAsync(Here.Caller, new MakeKey.Request(called))).Is(out MakeKey.Made? fresh, out wrong);
        busy = false;
        if (!good) return false;
        (made, question) = (fresh, Question.None);
        await ReadAsync();
        return true;
    }

    private async Task RotateAsync()
    {
        if (await MakeAsync(asked!.Name)) replaced = asked;
    }

    private async Task RevokeAsync()
    {
        busy = true;
        wrong = (await Revoke.RunAsync(Here.Caller, asked!.Id)).Refusal;
        busy = false;
        if (wrong is not null) return;
        if (replaced?.Id == asked.Id) replaced = null;
        if (made?.Sheet.Id == asked.Id) made = null;
        done = Say["Keys.RevokedDone", asked.Name];
        question = Question.None;
        await ReadAsync();
    }

    private string When(DateTimeOffset at) => Here.Zone.Local(at).ToString("g", CultureInfo.CurrentCulture);
}
