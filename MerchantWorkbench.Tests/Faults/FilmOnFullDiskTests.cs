using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Faults;

/// <summary>The disk is full while a film is sent: the part is not kept, its sender is told, and it goes on when there is room.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class FilmOnFullDiskTests
{
    [Fact]
    public async Task A_part_that_has_no_room_leaves_nothing_and_the_film_comes_whole_later()
    {
        AppProcess app = AppProcess.NotStarted(new() { Variables = { ["Workbench__RateLimits__Enabled"] = "false" } });
        await using AppProcess running = app;
        await using SmallDisk disk = await SmallDisk.MountAsync(app.DataDirectory, 64);
        SeedFile world = await app.SeedAsync();
        await app.StartAgainAsync();
        using ApiClient api = new(app.BaseAddress);
        string key = world.Merchants[0].ApiKey;
        byte[] film = TinyFilm.Make();
        int half = film.Length / 2;
        string path = "api/v1/videos/" + (await api.PostAsync(key, "api/v1/videos", new { bytes = film.Length })).Is(201).Text("id");
        Assert.Equal(half, (await PartAsync(0, half)).Is(200).Number("at"));

        await disk.FillAsync();
        Answer full = await PartAsync(half, film.Length);
        Assert.True(full.Status == 503 && full.Code is "files.no_room" or "server.busy", full.Body);
        Assert.Equal(half, (await api.GetAsync(key, path)).Is(200).Number("at"));
        Assert.True(app.IsAlive, "the program died of a full disk:\n" + app.Output);

        disk.Free();
        Answer whole = (await PartAsync(half, film.Length)).Is(200);
        Assert.Equal(film.Length, whole.Json.GetProperty("film").GetProperty("bytes").GetInt64());
        await app.AssertSoundAsync();

        Task<Answer> PartAsync(int from, int until) =>
            api.PostAsync(key, path + "/parts", new { at = from, part = Convert.ToBase64String(film[from..until]) });
    }
}
