using System.Globalization;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.Merchants.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Merchants.Screens.Staff;

/// <summary>Where staff begin the day: what waits, with one button each, and three figures. Counts again when something happens.</summary>
public sealed partial class StaffHomePage : IDisposable
{
    private static readonly string[] Counted =
    [
        "review.submitted", "review.appealed", "post.reported", "comment.reported", "post.reports_decided", "comment.reports_decided", "post.appealed",
        "comment.appealed", "post.appeal_decided", "comment.appeal_decided", "review.decided", "merchant.created", "merchant.closed", "member.joined",
    ];


    private StaffDay? day;
    private Refusal? refusal;
    private IDisposable? ear;

    [CascadingParameter] private StaffScope Here { get; set; } = null!;

    [Inject] private FindStaffDay Find { get; set; } = null!;

    [Inject] private Sentences Sentences { get; set; } = null!;

    [Inject] private CommittedEvents Committed { get; set; } = null!;

    private string? Lede => day is null ? null : Say[day.Waiting == 0 ? "StaffHome.Clear" : "StaffHome.Lede", day.Waiting].Value;

    private string? Oldest => day?.Oldest is { } oldest
        ? Say["StaffHome.Oldest", Zone.Of(null).Local(oldest)].Value
        : null;

    private List<(string Text, string? Note, string Href, string Go)> Todos
    {
        get
        {
            List<(string, string?, string, string)> all = [];
            if (day!.Waiting > 0) all.Add((Say["StaffHome.TodoReviews", day.Waiting], Oldest, "/staff/reviews", Say["StaffHome.GoReviews"]));
            all.AddRange(day.Work.Select(one =>
                (Sentences.Say(one.What.Text, one.Count), (string?)null, "/staff/" + one.What.Path, Say["StaffHome.GoReviews"].Value)));
            if (day.WithoutOwner > 0 && Here.Can(MerchantPermissions.Create))
                all.Add((Say["StaffHome.TodoOwners", day.WithoutOwner], null, "/staff/merchants", Say["StaffHome.GoMerchants"]));
            return all;
        }
    }

    public void Dispose() => ear?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        await CountAsync();
        if (RendererInfo.IsInteractive) ear = Committed.Listen(events => _ = HearAsync(events));
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.CurrentCulture);

    private Task HearAsync(IReadOnlyList<Event> events) => !events.Any(one => Counted.Contains(one.Kind)) ? Task.CompletedTask : InvokeAsync(async () =>
    {
        await CountAsync();
        StateHasChanged();
    });

    private async Task CountAsync() => (await Find.RunAsync(Here.Caller)).Is(out day, out refusal);
}
