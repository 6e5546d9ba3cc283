using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Products.Home.Actions;
using MerchantWorkbench.Products.Home.Domain;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Home.Screens.Merchant;

/// <summary>The day at a glance. It follows what is committed, at most once in two seconds, however busy the tills are.</summary>
public sealed partial class HomePage
{
    private HomeSheet? sheet;
    private Refusal? refusal;
    private IReadOnlyList<TodoItem> todos = [];
    private Arrangement cards = Arrangement.Usual;
    private HomeCard? menu, focused;
    private int turn;
    private string? told;

    [Parameter] public string Merchant { get; set; } = "";

    [Inject] private ReadHome Read { get; set; } = null!;

    [Inject] private KeepCards Keep { get; set; } = null!;

    [Inject] private Clock Clock { get; set; } = null!;

    [Inject] private ProductRegistry Products { get; set; } = null!;

    [Inject] private Sentences Sentences { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override TimeSpan Calm => TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override bool FollowsPeople => true;

    private bool IsCashier => Here.Role == Role.Cashier;

    private DateTime? Held => PausedAt is { } since ? Here.Zone.Local(since) : null;

    private DateTime Now => Here.Zone.Local(Clock.Now);

    private string Greeting => Say[Now.Hour switch { < 12 => "Hello.Morning", < 18 => "Hello.Day", _ => "Hello.Evening" }, Here.Caller.Name, Fact];

    /// <summary>About everybody who came; of claims alone where only coupons are open.</summary>
    private string Fact
    {
        get
        {
            if (!HasFigures) return Say[sheet!.Coupons is null ? "Fact.Closed" : "Fact.New"];
            bool people = sheet!.People is not null;
            MorningFact fact = MorningFact.Of(people ? [.. sheet.People!.Days.Select(day => day.Came)] : [.. sheet.Coupons!.Days.Select(day => day.People)]);
            return Say[(people ? "Came." : "Claimed.") + fact.Kind, fact.People, Now.AddDays(-1), fact.More];
        }
    }

    /// <summary>Whether there is anything to count: people of other kinds may come before the first coupon.</summary>
    private bool HasFigures => !sheet!.IsNew || sheet.People?.Days.Any(day => day.Came > 0) == true;

    /// <summary>The cards there is something to show in.</summary>
    private IReadOnlyCollection<HomeCard> Present => [.. Enum.GetValues<HomeCard>().Where(IsPresent)];

    private IReadOnlyList<HomeCard> Hidden => [.. cards.Hidden.Where(card => card == HomeCard.Setup || IsPresent(card))];

    protected override async Task OnInitializedAsync()
    {
        if (IsCashier)
        {
            Navigation.NavigateTo(Here.Path("redeem"), forceLoad: true, replace: true);
            return;
        }
        await RefreshAsync();
    }

    /// <inheritdoc/>
    protected override async Task RefreshAsync()
    {
        if (!(await Read.RunAsync(Here.Caller, Here.Zone)).Is(out HomeSheet? read, out refusal)) return;
        (sheet, cards, todos) = (read, read.Cards, new TodoWords(Say, Sentences, Products, Here).Of(read));
    }

    private bool IsPresent(HomeCard card) => card switch
    {
        HomeCard.Figures => HasFigures,
        HomeCard.Todos => !sheet!.IsNew || todos.Count > 0,
        HomeCard.Setup => sheet!.Setup.Count > 0,
        HomeCard.Trend => !sheet!.IsNew,
        HomeCard.Running => !sheet!.IsNew,
        HomeCard.Coming => !sheet!.IsNew || sheet.Shares.Any(share => share.Coming.Count > 0),
        HomeCard.Verdicts => sheet!.Verdicts.Count > 0 || cards.IsHidden(card),
    };

    private IReadOnlyList<HomeCard> Shown(HomeColumn column) => cards.Shown(column, Present);

    private Task MoveAsync(HomeCard card, int step) => KeepAsync(cards.Move(card, step, Present), card, next =>
    {
        IReadOnlyList<HomeCard> column = next.Shown(Arrangement.ColumnOf(card), Present);
        return Say["Cards.Moved", Say["Cards." + card].Value, column.ToList().IndexOf(card) + 1, column.Count];
    });

    /// <summary>The focus goes to the card that takes the place of the one put away.</summary>
    private Task HideAsync(HomeCard card, bool away)
    {
        Arrangement next = cards.Hide(card, away);
        int place = Shown(Arrangement.ColumnOf(card)).ToList().IndexOf(card);
        IReadOnlyList<HomeCard> beside = next.Shown(Arrangement.ColumnOf(card), Present);
        HomeCard[] left = beside.Count > 0 ? [.. beside] : [.. Enum.GetValues<HomeColumn>().SelectMany(column => next.Shown(column, Present))];
        HomeCard? goal = !away ? card : left.Length == 0 ? null : left[Math.Clamp(place, 0, left.Length - 1)];
        return KeepAsync(next, goal, _ => Say[away ? "Cards.PutAway" : "Cards.Back", Say["Cards." + card].Value]);
    }

    /// <summary>What a person sees moves at once; where it cannot be kept, it moves back and the page says why.</summary>
    private async Task KeepAsync(Arrangement next, HomeCard? goal, Func<Arrangement, string> words)
    {
        menu = null;
        if (!(await Keep.RunAsync(Here.Caller, new(next.OrderWords, next.HiddenWords))).Is(out _, out refusal)) return;
        cards = next;
        await RefreshAsync();
        (focused, told) = (goal, words(next));
        turn++;
    }
}
