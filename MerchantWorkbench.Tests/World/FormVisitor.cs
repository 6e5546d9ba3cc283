using System.Net;
using System.Net.WebSockets;
using System.Text.RegularExpressions;

namespace MerchantWorkbench.Tests.World;

/// <summary>A browser without a screen: keeps cookies, follows nothing, and posts forms with the token of the page they stand on.</summary>
public sealed partial class FormVisitor(AppProcess app)
{
    /// <summary>Name of the field that carries a form's token.</summary>
    public const string TokenField = "__RequestVerificationToken";

    private HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    /// <summary>The same browser at another copy of the program: cookies know no port.</summary>
    public FormVisitor At(AppProcess other) => new(other) { http = http };

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(new Uri(app.BaseAddress, path));

    public Task<string> TextAsync(string path) => http.GetStringAsync(new Uri(app.BaseAddress, path));

    /// <summary>Opens a page, takes its token, and posts.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string path, Dictionary<string, string> fields)
    {
        fields[TokenField] = await TokenAsync(page);
        return await PostRawAsync(path, fields);
    }

    /// <summary>The token of a page's forms. It is good for every form that the same person posts.</summary>
    public async Task<string> TokenAsync(string page)
    {
        using HttpResponseMessage opened = await GetAsync(page);
        return Token().Match(await opened.Content.ReadAsStringAsync()).Groups[1].Value;
    }

    /// <summary>Becomes a person, by the form.</summary>
    public async Task SignInAsync(string email, string password)
    {
        const string page = "/account/sign-in";
        using HttpResponseMessage answer = await PostAsync(page, page, new() { ["_handler"] = "sign-in", ["Email"] = email, ["Password"] = password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Posts exactly these fields.</summary>
    public async Task<HttpResponseMessage> PostRawAsync(string path, Dictionary<string, string> fields)
    {
        using FormUrlEncodedContent form = new(fields);
        return await PostContentAsync(path, form);
    }

    /// <summary>Posts exactly this.</summary>
    public Task<HttpResponseMessage> PostContentAsync(string path, HttpContent form) => http.PostAsync(new Uri(app.BaseAddress, path), form);

    /// <summary>Opens a connection that stays, as an open page does.</summary>
    public Task ConnectAsync(ClientWebSocket socket, Uri address) => socket.ConnectAsync(address, http, default);

    /// <summary>Opens a page, takes its token, and sends one field as a form with files does.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string page, string path, string field, string text)
    {
        using StringContent token = new(await TokenAsync(page)), content = new(text);
        using MultipartFormDataContent form = new() { { token, TokenField }, { content, field } };
        return await PostContentAsync(path, form);
    }

    /// <summary>Sends the smallest picture to one of the workbench's upload addresses; its id.</summary>
    public async Task<string> SendPictureAsync(string path)
    {
        using StringContent token = new(await TokenAsync("/account/sign-in"));
        using ByteArrayContent dot = new(Dot.Png) { Headers = { ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("image/png") } };
        using MultipartFormDataContent form = new() { { token, TokenField }, { dot, "picture", "dot.png" } };
        using HttpResponseMessage answer = await PostContentAsync(path, form);
        return System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString()!;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
