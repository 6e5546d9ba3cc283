using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Library;

/// <summary>Everything the merchant uploaded: found again, seen where it stands, cleared away.</summary>
public sealed partial class LibraryPage
{
    private const int PageSize = 24;
    private BrowseLibrary.Shelf? shelf;
    private LibraryFile? asked;
    private Refusal? refusal;
    private string? said;
    private bool asking, busy;

    [Parameter] public string Merchant { get; set; } = "";

    /// <summary>Which files: all, pictures, films, unused.</summary>
    [SupplyParameterFromQuery] private string? Show { get; set; }

    /// <summary>Words to find.</summary>
    [SupplyParameterFromQuery(Name = "q")] private string? Text { get; set; }

    /// <summary>The last file of the page before.</summary>
    [SupplyParameterFromQuery] private string? After { get; set; }

    [Inject] private BrowseLibrary Browse { get; set; } = null!;

    [Inject] private DeleteFile Delete { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private LibraryView View => Words.TryParse(Show, out LibraryView view) ? view : LibraryView.All;

    private bool CanWrite => Here.Can(LifePermissions.Write);

    private string? Lede => shelf is null ? null
        : Say["Library.Lede", shelf.Files, FileStore.MostFiles, FileSize.Of(shelf.FilmBytes), FileSize.Of(VideoIntake.MostKept)].Value;

    private IReadOnlyList<Chip> Views =>
        [.. Enum.GetValues<LibraryView>().Select(view => new Chip(Say["Library.View." + Words.Name(view)], view == View, Address(view, Text, null)))];

    protected override Task OnParametersSetAsync() => RefreshAsync();

    protected override async Task RefreshAsync()
    {
        var ask = new PageAsk(Ids.TryParse(After, out long after) ? after : null, PageSize);
        Outcome<BrowseLibrary.Shelf> found = await Browse.RunAsync(Here.Caller, View, Text, ask);
        (shelf, refusal) = (found.Value ?? shelf, found.Refusal);
    }

    private string Address(LibraryView view, string? text, string? after)
    {
        string words = string.IsNullOrWhiteSpace(text) ? "" : "&q=" + Uri.EscapeDataString(text), place = after is null ? "" : "&after=" + after;
        return Here.Path($"life/library?show={Words.Name(view)}{words}{place}");
    }

    private void Search(ChangeEventArgs change) => Navigation.NavigateTo(Address(View, (string?)change.Value, null));

    private void Ask(LibraryFile file) => (asked, asking, refusal) = (file, true, null);

    private async Task DeleteAsync()
    {
        if (busy) return;
        busy = true;
        Refusal? no = (await Delete.RunAsync(Here.Caller, Ids.Parse(asked!.Id))).Refusal;
        await RefreshAsync();
        (refusal, said, asking, busy) = (no, no is null ? Say["Library.Deleted"].Value : null, false, false);
    }
}
