using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Parts;

public sealed partial class BulkBar
{
    private const int Shown = 20;
    private IReadOnlyList<string> undo = [];
    private List<BulkAnswer.Row> failed = [];
    private Refusal? refusal;
    private string? told;
    private int done, gone, total;

    private delegate Task<Outcome<BulkAnswer>> Step(Caller caller, IReadOnlyList<string> ids, CancellationToken stop);

    [Inject] private BulkPause Pause { get; set; } = null!;

    [Inject] private BulkResume Resume { get; set; } = null!;

    [Inject] private MatchCoupons Match { get; set; } = null!;

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Parameter, EditorRequired] public IReadOnlySet<string> Picked { get; set; } = new HashSet<string>();

    [Parameter] public EventCallback<IReadOnlySet<string>> PickedChanged { get; set; }

    /// <summary>How many the filter keeps, and which of them are on the page.</summary>
    [Parameter, EditorRequired] public int Matching { get; set; }

    [Parameter, EditorRequired] public IReadOnlyList<CouponSheet> Rows { get; set; } = [];

    [Parameter, EditorRequired] public CouponFilter Filter { get; set; } = new();

    private async Task PickAllAsync()
    {
        if ((await Match.RunAsync(Here.Caller, Filter)).Is(out IReadOnlyList<string>? all, out refusal)) await PickedChanged.InvokeAsync(all.ToHashSet());
    }

    private Task ClearAsync() => PickedChanged.InvokeAsync(new HashSet<string>());

    private async Task RunAsync(Step step, bool isPause)
    {
        string[] ids = [.. Picked];
        List<BulkAnswer.Row> rows = await TakeAsync(step, ids);
        undo = isPause ? [.. rows.Where(row => row.Refusal is null).Select(row => row.Id)] : [];
        failed = rows.FindAll(row => row.Refusal is not null);
        done = rows.Count - failed.Count;
        told = done == 0 ? null : Say[isPause ? "List.Paused" : "List.Resumed", done].Value;
        if (refusal is null) await ClearAsync();
    }

    private async Task UndoAsync()
    {
        List<BulkAnswer.Row> rows = await TakeAsync(Resume.RunAsync, undo);
        undo = [];
        failed = rows.FindAll(row => row.Refusal is not null);
        done = rows.Count - failed.Count;
    }

    /// <summary>Two hundred at a time, so that tills and shoppers get their turn between two transactions.</summary>
    private async Task<List<BulkAnswer.Row>> TakeAsync(Step step, IReadOnlyList<string> ids)
    {
        List<BulkAnswer.Row> rows = [];
        (total, gone, refusal) = (ids.Count, 0, null);
        foreach (string[] some in ids.Chunk(BulkAnswer.Most))
        {
            if (!(await step(Here.Caller, some, default)).Is(out BulkAnswer? answer, out refusal)) break;
            rows.AddRange(answer.Rows);
            gone += some.Length;
            StateHasChanged();
            await Task.Yield();
        }
        total = 0;
        return rows;
    }
}
