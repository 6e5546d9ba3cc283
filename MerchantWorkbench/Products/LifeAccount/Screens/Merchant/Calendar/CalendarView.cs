namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Calendar;

/// <summary>How much of the calendar is seen.</summary>
public enum CalendarView
{
    /// <summary>The weeks of a month.</summary>
    Month = 1,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>Four weeks, one line for each thing.</summary>
    List,
}
