using System.Net;
using System.Text.RegularExpressions;

namespace MerchantWorkbench.Tests.World;

/// <summary>A browser without a screen: keeps cookies, follows nothing, and posts forms with the token of the page they stand on.</summary>
public sealed partial class FormVisitor(AppProcess app)
{
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(new Uri(app.BaseAddress, path));

    public Task<string> TextAsync(string path) => http.GetStringAsync(new Uri(app.BaseAddress, path));

    /// <summary>Opens a page, takes its token, and posts.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string path, Dictionary<string, string> fields)
    {
        using HttpResponseMessage opened = await GetAsync(page);
        fields["__RequestVerificationToken"] = Token().Match(await opened.Content.ReadAsStringAsync()).Groups[1].Value;
        return await PostRawAsync(path, fields);
    }

    /// <summary>Posts exactly these fields.</summary>
    public async Task<HttpResponseMessage> PostRawAsync(string path, Dictionary<string, string> fields)
    {
        using FormUrlEncodedContent form = new(fields);
        return await http.PostAsync(new Uri(app.BaseAddress, path), form);
    }

    /// <summary>Opens a page, takes its token, and sends one field as a form with files does.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string page, string path, string field, string text)
    {
        using HttpResponseMessage opened = await GetAsync(page);
        using StringContent token = new(Token().Match(await opened.Content.ReadAsStringAsync()).Groups[1].Value), content = new(text);
        using MultipartFormDataContent form = new() { { token, "__RequestVerificationToken" }, { content, field } };
        return await http.PostAsync(new Uri(app.BaseAddress, path), form);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
