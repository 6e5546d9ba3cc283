using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Actions.Campaigns;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Operations.Screens.Merchant.Campaigns;

/// <summary>A campaign is begun with a recipe: a few fields, and a sentence that says what will be there then.</summary>
public sealed partial class RecipePage
{
    private FindRecipe.Found? found;
    private Refusal? refusal;
    private string? name;
    private DateOnly? from;
    private long? days;
    private IReadOnlyList<Filled> answers = [];
    private bool busy;

    [Parameter] public string Merchant { get; set; } = "";

    [Parameter] public string Key { get; set; } = "";

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [Inject] private FindRecipe Find { get; set; } = null!;

    [Inject] private StartCampaign Start { get; set; } = null!;

    [Inject] private NavigationManager Nav { get; set; } = null!;

    private Dictionary<string, string> Labels
    {
        get
        {
            Dictionary<string, string> labels = new()
            {
                ["/name"] = Say["Campaigns.Name"], ["/from"] = Say["Campaign.From"], ["/days"] = Say["Recipe.Days"],
            };
            foreach (Filled one in answers) labels[one.Pointer] = one.Ask.Name;
            return labels;
        }
    }

    private string Preview => from is { } first && days is { } count and > 0 and <= 31
        ? Say["Recipe.Preview", CampaignWords.Parts(Say, found!.Recipe.Parts), CampaignWords.Day(first), CampaignWords.Day(first.AddDays((int)count - 1))] : "";

    protected override async Task OnInitializedAsync()
    {
        if (!(await Find.RunAsync(Here.Caller, Key)).Is(out found, out refusal)) return;
        (name, from, days) = (found.Recipe.Name, found.Today.AddDays(1), found.Recipe.Days);
        answers = [.. found.Recipe.Asks.Select(ask => new Filled(ask))];
    }

    private async Task StartAsync()
    {
        busy = true;
        StartCampaign.Request ask = new(Key, name, from, (int?)days,
            [.. answers.Select(one => new StartCampaign.Answer(one.Ask.Key, one.Number, one.Text))]);
        bool isMade = (await Start.RunAsync(Here.Caller, ask)).Is(out CampaignSheet? made, out refusal);
        busy = false;
        if (isMade) Nav.NavigateTo(Here.Path("operations/campaigns/" + made!.Id));
    }

    /// <summary>An answer while it is being filled in.</summary>
    private sealed class Filled(RecipeLine.Ask ask)
    {
        public RecipeLine.Ask Ask => ask;

        public string Pointer => "/answers/" + ask.Key;

        public long? Number { get; set; } = ask.Usual;

        public string? Text { get; set; } = ask.UsualText;
    }
}
