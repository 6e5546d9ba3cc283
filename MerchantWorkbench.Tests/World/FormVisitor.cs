using System.Net;
using System.Text.RegularExpressions;

namespace MerchantWorkbench.Tests.World;

/// <summary>A browser without a screen: keeps cookies, follows nothing, and posts forms with the token of the page they stand on.</summary>
public sealed partial class FormVisitor(AppProcess app)
{
    private HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    /// <summary>The same browser at another copy of the program: cookies know no port.</summary>
    public FormVisitor At(AppProcess other) => new(other) { http = http };

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(new Uri(app.BaseAddress, path));

    public Task<string> TextAsync(string path) => http.GetStringAsync(new Uri(app.BaseAddress, path));

    /// <summary>Opens a page, takes its token, and posts.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string path, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = await TokenAsync(page);
        return await PostRawAsync(path, fields);
    }

    /// <summary>Opens a page and takes the token of its form.</summary>
    public async Task<string> TokenAsync(string page)
    {
        using HttpResponseMessage opened = await GetAsync(page);
        return Token().Match(await opened.Content.ReadAsStringAsync()).Groups[1].Value;
    }

    /// <summary>Posts exactly these fields.</summary>
    public async Task<HttpResponseMessage> PostRawAsync(string path, Dictionary<string, string> fields)
    {
        using FormUrlEncodedContent form = new(fields);
        return await http.PostAsync(new Uri(app.BaseAddress, path), form);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
