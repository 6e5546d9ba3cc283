namespace MerchantWorkbench.Products.Festivals;

/// <summary>Kinds of events this house tells. Subjects: <c>festival</c>, a plan, and <c>sign_up</c>.</summary>
public static class FestivalEvents
{
    public const string Festival = "festival", SignUp = "sign_up", Calendar = "calendar";

    public const string Drafted = "festival.drafted", Edited = "festival.edited", Published = "festival.published", Withdrawn = "festival.withdrawn";

    public const string Sent = "sign_up.sent", Approved = "sign_up.approved", Rejected = "sign_up.rejected", Left = "sign_up.left";

    /// <summary>What takes part, of a sign-up whose approval by an earlier build did not tell it.</summary>
    public const string TakesPart = "sign_up.takes_part";

    /// <summary>The plan was withdrawn, or its merchant left the product: closing, honoured for a while.</summary>
    public const string Ended = "sign_up.ended";

    public const string AddressMade = "calendar.made", AddressRevoked = "calendar.revoked";
}
