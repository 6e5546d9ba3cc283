using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>Which move is open where, and where it leads.</summary>
public static class SignUpLife
{
    private static readonly HashSet<(SignUpStage, SignUpMove)> Open =
    [
        (SignUpStage.Auditing, SignUpMove.Approve), (SignUpStage.Auditing, SignUpMove.Reject), (SignUpStage.Auditing, SignUpMove.Leave),
        (SignUpStage.Enabled, SignUpMove.Leave), (SignUpStage.Rejected, SignUpMove.Send), (SignUpStage.Closed, SignUpMove.Send),
    ];

    /// <summary>Whether the move is open. Rights and days are asked elsewhere.</summary>
    public static bool Allows(this SignUpStage stage, SignUpMove move) => Open.Contains((stage, move));

    /// <summary>Why the move is not open, or null when it is.</summary>
    public static Refusal? WhyNot(this SignUpStage stage, SignUpMove move) => stage.Allows(move) ? null : FestivalRefusals.WrongState;

    /// <summary>Where the sign-up stands after a move that is open.</summary>
    public static SignUpStage After(this SignUpStage stage, SignUpMove move) => move switch
    {
        SignUpMove.Send => SignUpStage.Auditing,
        SignUpMove.Approve => SignUpStage.Enabled,
        SignUpMove.Reject => SignUpStage.Rejected,
        SignUpMove.Leave => stage == SignUpStage.Enabled ? SignUpStage.Closing : SignUpStage.Closed,
    };

    /// <summary>Whether it uses one of the plan's places.</summary>
    public static bool HoldsPlace(this SignUpStage stage) => stage is SignUpStage.Auditing or SignUpStage.Enabled or SignUpStage.Closing;

    /// <summary>What everyone outside calls it.</summary>
    /// <param name="closesAt">The first instant at which a closing one is honoured no more.</param>
    /// <param name="endsAt">The first instant after the festival.</param>
    public static SignUpState State(this SignUpStage stage, DateTimeOffset? closesAt, DateTimeOffset endsAt, DateTimeOffset now) => stage switch
    {
        SignUpStage.Auditing => SignUpState.Auditing,
        SignUpStage.Rejected => SignUpState.Rejected,
        SignUpStage.Closed => SignUpState.Closed,
        SignUpStage.Enabled => now >= endsAt ? SignUpState.Closed : SignUpState.Enabled,
        SignUpStage.Closing => now >= closesAt ? SignUpState.Closed : SignUpState.Closing,
    };
}
