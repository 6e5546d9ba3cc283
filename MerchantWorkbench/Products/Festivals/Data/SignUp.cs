using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Products.Festivals.Data;

/// <summary>A merchant's sign-up for a plan, one each: what it says, and where it stands.</summary>
internal sealed class SignUp : IOwned
{
    private SignUpBody? body;

    public long Id { get; init; }

    public required long MerchantId { get; init; }

    public required long PlanId { get; init; }

    public string BodyJson { get; private set; } = "";

    /// <summary>Rises with every sending; a decision holds for exactly one.</summary>
    public int Revision { get; private set; }

    public SignUpStage Stage { get; private set; } = SignUpStage.Closed;

    /// <summary>The first instant at which a closing one is honoured no more; null for others.</summary>
    public DateTimeOffset? ClosesAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public SignUpBody Body => body ??= SignUpBody.Read(BodyJson);

    /// <summary>Sends these words, as a new revision. Whether the move is open was asked.</summary>
    public void Send(SignUpBody said, DateTimeOffset now)
    {
        body = said;
        BodyJson = said.Write();
        Revision++;
        Take(SignUpMove.Send, null, now);
    }

    /// <summary>Takes a move that is open.</summary>
    /// <param name="honouredUntil">For leaving.</param>
    public void Take(SignUpMove move, DateTimeOffset? honouredUntil, DateTimeOffset now)
    {
        Stage = Stage.After(move);
        (ClosesAt, ChangedAt) = (Stage == SignUpStage.Closing ? honouredUntil : null, now);
    }
}
