using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Sites.Account;

/// <summary>Whether an address has an account is told neither by what the sign-in page says nor by how long it takes to say it.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed partial class SignInTimeTests
{
    private const string Page = "/account/sign-in";
    private const int Tries = 120;

    [Fact]
    public async Task Known_and_unknown_addresses_hear_the_same_after_the_same_time()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(Engine.Sqlite);
        await PlantAsync(world);
        await using AppProcess app = await AppProcess.StartAsync(
            new() { Database = world.Database, Variables = { ["Workbench__RateLimits__Enabled"] = "false" } });
        using HttpClient line = new(new SocketsHttpHandler { UseCookies = true, MaxConnectionsPerServer = 1 }) { BaseAddress = app.BaseAddress };
        string token = Token().Match(await line.GetStringAsync(Page)).Groups[1].Value;
        for (int warm = 0; warm < 10; warm++) await TryAsync(line, token, $"warm-{warm}@nobody.test");

        await CompareAsync("wrong", number => $"known-{number}@platform.test", number => $"nobody-{number}@platform.test");
        foreach (string name in new[] { "known-0@platform.test", "nobody-0@platform.test" })
            for (int number = 0; number < 6; number++) await TryAsync(line, token, name);
        await CompareAsync("locked", _ => "known-0@platform.test", _ => "nobody-0@platform.test");

        async Task CompareAsync(string what, Func<int, string> known, Func<int, string> unknown)
        {
            List<double> ofKnown = [], ofUnknown = [];
            for (int number = 0; number < Tries; number++)
            {
                (double here, string body) = await TryAsync(line, token, known(number));
                (double there, string other) = await TryAsync(line, token, unknown(number));
                Assert.Equal(body, other);
                ofKnown.Add(here);
                ofUnknown.Add(there);
            }
            double apart = Math.Abs(Median(ofKnown) - Median(ofUnknown));
            Figure.Report($"sign-in.{what}-known", Median(ofKnown), "ms");
            Figure.Report($"sign-in.{what}-unknown", Median(ofUnknown), "ms");
            Figure.Report($"sign-in.{what}-apart", apart, "ms", floor: 10, goal: 3);
        }
    }

    /// <summary>People with one password: to make a hash for each would take longer than the test.</summary>
    private static Task<int> PlantAsync(SmallWorld world) => world.InTablesAsync(db =>
    {
        string? hash = world.Get<Passwords>().NewPerson(Ids.New(), "x", "x@platform.test", "correct horse").PasswordHash;
        for (int number = 0; number < Tries; number++)
        {
            string email = $"known-{number}@platform.test", normal = Passwords.Normal(email);
            db.Add(new Person
            {
                Id = Ids.New(), Name = "known", Email = email, NormalizedEmail = normal, UserName = email, NormalizedUserName = normal, LockoutEnabled = true,
                PasswordHash = hash, SecurityStamp = "stamp-" + number,
            });
        }
        return Task.FromResult(0);
    });

    private static async Task<(double Milliseconds, string Body)> TryAsync(HttpClient line, string token, string email)
    {
        using FormUrlEncodedContent form = new(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in", ["Email"] = email, ["Password"] = "wrong password", ["__RequestVerificationToken"] = token,
        });
        long begin = Stopwatch.GetTimestamp();
        using HttpResponseMessage answer = await line.PostAsync(Page, form);
        string body = await answer.Content.ReadAsStringAsync();
        double milliseconds = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (milliseconds, Changing().Replace(body, "").Replace(email, "", StringComparison.Ordinal));
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]*\"|<!--Blazor.*?-->|\\d+(?= 分钟)", RegexOptions.Singleline)]
    private static partial Regex Changing();
}
