using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Parts;

public sealed partial class CouponSteps
{
    private CouponMove? asking;
    private Refusal? refusal;
    private long? total;
    private bool busy;

    private delegate Task<Outcome<CouponSheet>> Step(Caller caller, long id, CancellationToken stop);

    [Inject] private SubmitCoupon Submit { get; set; } = null!;

    [Inject] private WithdrawCoupon Withdraw { get; set; } = null!;

    [Inject] private PauseCoupon Pause { get; set; } = null!;

    [Inject] private ResumeCoupon Resume { get; set; } = null!;

    [Inject] private StopCoupon Stop { get; set; } = null!;

    [Inject] private AppendPieces Append { get; set; } = null!;

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Parameter, EditorRequired] public CouponSheet Coupon { get; set; } = null!;

    [Parameter, EditorRequired] public CouponMeasures Measures { get; set; } = null!;

    /// <summary>The step to ask about at once, if it is open.</summary>
    [Parameter] public string? Ask { get; set; }

    /// <summary>A step was taken.</summary>
    [Parameter] public EventCallback OnStep { get; set; }

    /// <summary>What is wrong with no field of its own is told at the only one there is: behind an open dialog nobody reads.</summary>
    private string? Whole => refusal is { Fields.Count: 0 } ? Sentences.For(refusal) : null;

    private bool IsOut => Coupon.State is CouponState.Scheduled or CouponState.Running or CouponState.SoldOut;

    private Dictionary<string, string> Labels =>
        (refusal?.Fields ?? []).Select(wrong => wrong.Pointer).Distinct().ToDictionary(pointer => pointer, pointer => FieldWords.Label(Say, pointer));

    protected override void OnInitialized()
    {
        if (Words.TryParse(Ask, out CouponMove move) && move == CouponMove.Append && May(move) && Here.Can(CouponPermissions.Edit)) asking = move;
    }

    private bool May(CouponMove move) => CouponMoves.Allows(Coupon.State, move);

    private void Close(bool open)
    {
        asking = null;
        total = null;
        refusal = null;
    }

    private Task AppendAsync() =>
        TakeAsync((caller, id, stop) => Append.RunAsync(caller, id, new AppendPieces.Request((int?)Math.Clamp(total ?? 0, 0, int.MaxValue)), stop));

    private async Task TakeAsync(Step step)
    {
        busy = true;
        refusal = (await step(Here.Caller, Ids.Parse(Coupon.Id), default)).Refusal;
        busy = false;
        if (refusal is null) Close(false);
        else if (asking == CouponMove.Stop) asking = null;
        await OnStep.InvokeAsync();
    }
}
