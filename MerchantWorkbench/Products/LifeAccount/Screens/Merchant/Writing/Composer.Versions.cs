using System.Globalization;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing;

/// <summary>Words of another version: an older one that is taken up again, or one a colleague saved meanwhile.</summary>
public sealed partial class Composer
{
    private PostForm? replaced;
    private PostSheet? theirs;
    private string theirsBy = "";
    private bool wasSending;

    [Inject] private FindPostRevision Version { get; set; } = null!;

    [Inject] private ListPostRevisions Versions { get; set; } = null!;

    private async Task TakeVersionAsync()
    {
        if (!int.TryParse(From, CultureInfo.InvariantCulture, out int number) || Id is null) return;
        if (!(await Version.RunAsync(Here.Caller, Ids.Parse(Id), number)).Is(out PostSheet? version, out Refusal? no))
        {
            refusal = no;
            return;
        }

        Replace(PostForm.Of(version), Say["Versions.Taken", number]);
    }

    /// <summary>A colleague's version is newer than what this form began with: nothing is written before somebody decided.</summary>
    private async Task MeetConflictAsync(bool send)
    {
        long id = Ids.Parse(desk!.Post!.Id);
        if (!(await Opening.RunAsync(Here.Caller, id)).Is(out WritingDesk? now, out refusal)) return;
        (theirs, wasSending) = (now.Post, send);
        theirsBy = (await Versions.RunAsync(Here.Caller, id)).Value?.FirstOrDefault(line => line.Revision == theirs!.Revision)?.By ?? "";
        StateHasChanged();
        if (script is not null) await script.InvokeVoidAsync("focus", "conflict");
    }

    private Task KeepMineAsync()
    {
        (desk, theirs) = (desk! with { Post = theirs }, null);
        return LastAsync(wasSending);
    }

    private async Task TakeTheirsAsync()
    {
        desk = desk! with { Post = theirs };
        Replace(PostForm.Of(theirs!), Say["Versions.Taken", theirs!.Revision]);
        theirs = null;
        await ChangeAsync();
    }

    private void Replace(PostForm form, string told)
    {
        (replaced, this.form, isRestored, asked) = (this.form.Seen(), form, false, false);
        this.form.KeptAt = Clock.Now;
        said = told;
    }

    /// <summary>The message is gone, and with it the offer: what is said next is about something else.</summary>
    private void Hush(string? text) => (said, replaced) = (text, null);

    private async Task BringBackAsync()
    {
        if (replaced is null) return;
        (form, replaced) = (replaced, null);
        await ChangeAsync();
    }
}
