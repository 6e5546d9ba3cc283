using MerchantWorkbench.Controls;
using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Products.Festivals.Screens;

/// <summary>How states are coloured wherever they are seen.</summary>
internal static class FestivalWords
{
    public static StampTone Tone(PlanState state) => state switch
    {
        PlanState.Open or PlanState.Running => StampTone.Run,
        PlanState.Announced or PlanState.Ahead => StampTone.Plan,
        PlanState.Draft => StampTone.Wait,
        PlanState.Withdrawn => StampTone.Bad,
        PlanState.Over => StampTone.Idle,
    };

    public static StampTone Tone(SignUpState state) => state switch
    {
        SignUpState.Enabled => StampTone.Run,
        SignUpState.Auditing or SignUpState.Closing => StampTone.Wait,
        SignUpState.Rejected => StampTone.Bad,
        SignUpState.Closed => StampTone.Idle,
    };
}
