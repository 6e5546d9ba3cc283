using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Inbox;

/// <summary>A comment: what was said, what was answered, and what can be done with both.</summary>
public sealed partial class InboxLine
{
    private Refusal? refusal;
    private string? text;
    private bool answers, busy;

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Parameter, EditorRequired] public CommentLine Line { get; set; } = null!;

    [Parameter] public bool CanConverse { get; set; }

    [Parameter] public bool Picked { get; set; }

    /// <summary>Answers kept at hand.</summary>
    [Parameter] public IReadOnlyList<string> Replies { get; set; } = [];

    [Parameter] public EventCallback<bool> OnPick { get; set; }

    /// <summary>Told whether everybody shall see it.</summary>
    [Parameter] public EventCallback<bool> OnPlace { get; set; }

    [Parameter] public EventCallback OnPin { get; set; }

    /// <summary>Sends an answer; says why not.</summary>
    [Parameter, EditorRequired] public Func<string?, Task<Refusal?>> OnAnswer { get; set; } = null!;

    /// <summary>Gives one of the merchant's answers other words; says why not.</summary>
    [Parameter, EditorRequired] public Func<CommentSheet, string?, Task<Refusal?>> OnChange { get; set; } = null!;

    /// <summary>Takes one back; says why not.</summary>
    [Parameter, EditorRequired] public Func<CommentSheet, Task<Refusal?>> OnTakeBack { get; set; } = null!;

    /// <summary>An appeal was sent.</summary>
    [Parameter] public EventCallback<AppealSheet> OnAppealed { get; set; }

    private CommentSheet Comment => Line.Comment;

    /// <summary>By staff, after a report: nothing is left to do with it.</summary>
    private bool IsRemoved => Comment.Stage == CommentStage.Removed;

    private string Name => Say["Talk.Guest", Comment.Nickname ?? ""];

    /// <summary>Its words are in the field again, so that nothing is lost.</summary>
    private async Task<Refusal?> BringBackAsync(CommentSheet answer)
    {
        if (await OnTakeBack(answer) is { } no) return no;
        (text, answers) = (answer.Text, true);
        StateHasChanged();
        return null;
    }

    private async Task SendAsync()
    {
        if (busy) return;
        busy = true;
        refusal = await OnAnswer(text);
        if (refusal is null) (text, answers) = (null, false);
        busy = false;
    }
}
