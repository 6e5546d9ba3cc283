namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;

/// <summary>The last steps of a form, so that they can be taken back one by one.</summary>
internal sealed class FormHistory
{
    /// <summary>Steps that can be taken back.</summary>
    public const int Most = 50;

    private readonly LinkedList<string> steps = [];
    private string now = "";

    /// <summary>Whether there is a step to take back.</summary>
    public bool CanUndo => steps.Count > 0;

    /// <summary>Forgets everything and starts here.</summary>
    public void Start(CouponForm form)
    {
        steps.Clear();
        now = form.Write();
    }

    /// <summary>Notes the form after a change.</summary>
    public void Note(CouponForm form)
    {
        string next = form.Write();
        if (next == now) return;
        steps.AddLast(now);
        if (steps.Count > Most) steps.RemoveFirst();
        now = next;
    }

    /// <summary>The form before the last step; null when there is none.</summary>
    public CouponForm? Undo()
    {
        if (steps.Last is not { } step) return null;
        steps.RemoveLast();
        now = step.Value;
        return CouponForm.Read(now);
    }
}
