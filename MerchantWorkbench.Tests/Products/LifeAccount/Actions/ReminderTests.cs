using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Tests.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>Who asks is reminded from half an hour before the start on, once, by the start as it is then.</summary>
public abstract class ReminderTests(Engine engine) : AnnouncementTest(engine)
{
    [Fact]
    public async Task It_is_among_the_messages_from_its_minute_on_once_for_who_asked_and_gone_a_day_after_the_start()
    {
        PostSheet post = await OutAsync(await AnnouncedAsync(Tomorrow));
        Assert.Equal(new PostReminders(1, true), Ok(await AskAsync(post, 1)));
        Ok(await AskAsync(post, 1));
        World.Time.Now = Tomorrow.AddMinutes(-30).AddSeconds(-1);
        Assert.Empty(await DueAsync(1));

        World.Time.Pass(TimeSpan.FromSeconds(1));
        DueReminder due = Assert.Single(await DueAsync(1));
        Assert.Equal((post.Id, World.Time.Now, "今晚八点，后厨见"), (due.Post.Id, due.At, due.Post.Announcement!.Title));
        await World.RestartAsync();
        Assert.Single(await DueAsync(1));
        Assert.Empty(await DueAsync(2));
        Assert.Empty((await World.Get<ReadMessages>().RunAsync(null, null)).Reminders);
        World.Time.Now = Tomorrow.AddHours(24).AddSeconds(-1);
        Assert.Single(await DueAsync(1));
        World.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.Empty(await DueAsync(1));
    }

    [Fact]
    public async Task Many_who_ask_at_once_and_twice_are_one_each_and_taking_it_back_leaves_nothing()
    {
        PostSheet post = await OutAsync(await AnnouncedAsync(Tomorrow));
        SmallWorld other = World.AnotherCopy();
        await Task.WhenAll(Enumerable.Range(0, 24).Select(async at => Ok(await (at % 2 == 0 ? World : other).Get<SetReminder>()
            .RunAsync(Shopper(1 + (at % 8)), Id(post.Id), remind: true))));
        Assert.Equal(8, (await NowAsync(post)).Reminders);
        Assert.Equal(8, await HappenedAsync(LifeEvents.ReminderSet));
        Assert.Equal(8, Ok(await World.Get<LookAtPost>().RunAsync(Id(post.Id))).Announcement!.Reminders);

        Assert.Equal(new PostReminders(7, false), Ok(await AskAsync(post, 1, remind: false)));
        Ok(await AskAsync(post, 1, remind: false));
        Assert.Equal(1, await HappenedAsync(LifeEvents.ReminderDropped));
        World.Time.Now = Tomorrow.AddMinutes(-1);
        Assert.Empty(await DueAsync(1));
        Assert.Single(await DueAsync(2));
        Assert.Empty(await World.BrokenAsync());
    }

    [Fact]
    public async Task Only_what_is_announced_live_and_ahead_can_be_asked_for()
    {
        PostSheet post = await OutAsync(await AnnouncedAsync(Tomorrow));
        Refused("posts.not_found", await AskAsync(await HandedInAsync(await AnnouncedAsync(Tomorrow)), 1));
        Refused("reminders.not_open", await AskAsync(await LiveAsync(), 1));
        Refused("request.forbidden", await World.Get<SetReminder>().RunAsync(Noodles.People[Role.Owner], Id(post.Id), remind: true));
        Refused("request.forbidden", await World.Get<SetReminder>().RunAsync(Noodles.Key, Id(post.Id), remind: true));
        World.Time.Now = Tomorrow.AddSeconds(-1);
        Ok(await AskAsync(post, 1));
        World.Time.Pass(TimeSpan.FromSeconds(1));
        Refused("reminders.not_open", await AskAsync(post, 2));
        Refused("reminders.not_open", await AskAsync(post, 1, remind: false));
        Assert.Single(await DueAsync(1));
    }

    [Fact]
    public async Task What_is_off_reminds_of_nothing()
    {
        PostSheet withdrawn = await OutAsync(await AnnouncedAsync(Tomorrow)), taken = await OutAsync(await AnnouncedAsync(Tomorrow));
        Ok(await AskAsync(withdrawn, 1));
        Ok(await AskAsync(taken, 1));
        Ok(await World.Get<WithdrawPost>().RunAsync(Noodles.Key, Id(withdrawn.Id)));
        Ok(await World.Get<TakeDownPost>().RunAsync(Reviewer, Id(taken.Id), "不是您的直播"));
        World.Time.Now = Tomorrow.AddMinutes(-10);
        Assert.Empty(await DueAsync(1));
        Refused("posts.not_found", await AskAsync(withdrawn, 2));
        Assert.Equal(1, (await NowAsync(withdrawn)).Reminders);
    }

    [Fact]
    public async Task A_start_that_moves_takes_the_reminder_along_once_it_is_approved()
    {
        PostSheet post = await OutAsync(await AnnouncedAsync(Tomorrow));
        Ok(await AskAsync(post, 1));
        DateTimeOffset later = Tomorrow.AddDays(2);
        PostSheet edited = Ok(await World.Get<EditPost>().RunAsync(
            Noodles.Key, Id(post.Id), post.Revision, post.Body.Show(said => said with { StartsAt = later })));
        Ok(await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(post.Id)));
        World.Time.Now = Tomorrow.AddMinutes(-30);
        Assert.Equal(Tomorrow, Assert.Single(await DueAsync(1)).Post.Announcement!.StartsAt);

        Assert.Null(await DecideAsync(edited, Verdict.Approve));
        Assert.Empty(await DueAsync(1));
        World.Time.Now = later.AddMinutes(-30);
        Assert.Equal(later, Assert.Single(await DueAsync(1)).Post.Announcement!.StartsAt);
    }

    [Fact]
    public async Task Reminders_use_up_no_broadcast_and_stand_on_the_first_page_alone()
    {
        PostSheet post = await OutAsync(await AnnouncedAsync(Tomorrow));
        Ok(await AskAsync(post, 1));
        World.Time.Now = Tomorrow.AddMinutes(-5);
        Assert.Single(await DueAsync(1));
        Assert.Equal(0, Ok(await World.Get<FindAccount>().RunAsync(Noodles.Key)).Meter.Used);
        Assert.Empty((await World.Get<ReadMessages>().RunAsync(Shopper(), "zz")).Reminders);
        Assert.Equal(Noodles.Id, await World.InTablesAsync(db => db.Set<MerchantWorkbench.Products.LifeAccount.Data.Reminder>()
            .Select(row => row.MerchantId).SingleAsync()));
    }

    private Task<MerchantWorkbench.Platform.Kernel.Outcome<PostReminders>> AskAsync(PostSheet post, int shopper, bool remind = true) =>
        World.Get<SetReminder>().RunAsync(Shopper(shopper), Id(post.Id), remind);

    private async Task<IReadOnlyList<DueReminder>> DueAsync(int shopper) => (await World.Get<ReadMessages>().RunAsync(Shopper(shopper), null)).Reminders;
}

public sealed class ReminderOnSqliteTests() : ReminderTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ReminderOnPostgreSqlTests() : ReminderTests(Engine.PostgreSql);
