using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Merchants.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Merchants.Screens.Merchant;

/// <summary>What the merchant says about itself.</summary>
public partial class ProfilePage
{
    private static readonly string[] Places =
    [
        Zone.Default, "Asia/Urumqi", "Asia/Hong_Kong", "Asia/Macau", "Asia/Taipei", "Asia/Singapore", "Asia/Kuala_Lumpur", "Asia/Bangkok",
        "Asia/Tokyo", "Asia/Seoul", "Asia/Dubai", "Australia/Sydney", "Europe/London", "Europe/Paris", "Europe/Berlin",
        "America/New_York", "America/Chicago", "America/Los_Angeles", "UTC",
    ];

    private Profile? profile;
    private Refusal? refusal;
    private string? name, about, zone;
    private int colour = 1;
    private bool busy, saved;

    [Parameter] public string Merchant { get; set; } = "";

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Inject] private FindProfile Find { get; set; } = null!;

    [Inject] private EditProfile Edit { get; set; } = null!;

    private string[] Colours => [.. Enumerable.Range(1, 8).Select(number => Say[$"Colour.{number}"].Value)];

    private Choice[] Zones => [.. Places.Prepend(profile!.Zone).Distinct().Where(Zone.IsKnown).Select(place => new Choice(place, place.Replace('_', ' ')))];

    protected override async Task OnInitializedAsync()
    {
        if ((await Find.RunAsync(Here.Caller)).Is(out profile, out refusal))
            (name, about, colour, zone) = (profile.Name, profile.About, profile.Colour, profile.Zone);
    }

    private async Task SaveAsync()
    {
        if (busy) return;
        (busy, saved) = (true, false);
        if ((await Edit.RunAsync(Here.Caller, new ProfileChange(name, about, colour, zone))).Is(out _, out refusal))
            saved = (await Find.RunAsync(Here.Caller)).Is(out profile, out refusal);
        busy = false;
    }
}
