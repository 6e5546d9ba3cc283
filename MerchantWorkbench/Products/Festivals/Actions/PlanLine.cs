using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>A plan in a list.</summary>
/// <param name="State">By the calendar of whoever asks.</param>
/// <param name="Taken">Places that are used.</param>
/// <param name="Mine">Where the asking merchant's sign-up stands; null where there is none, and for staff.</param>
public sealed record PlanLine(string Id, PlanState State, int Version, int Taken, PlanTerms Terms, SignUpState? Mine);
