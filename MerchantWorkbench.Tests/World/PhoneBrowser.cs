using System.Net;
using System.Text.RegularExpressions;

namespace MerchantWorkbench.Tests.World;

/// <summary>A shopper's browser without script: it keeps cookies and sends forms as they were drawn.</summary>
public sealed partial class PhoneBrowser : IDisposable
{
    private readonly HttpClient http;

    public PhoneBrowser(Uri address)
    {
        Cookies = new CookieContainer();
        http = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; }

    public Task<HttpResponseMessage> AskAsync(string path) => http.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<string> ReadAsync(string path)
    {
        using HttpResponseMessage answer = await AskAsync(path);
        string page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}\n{page}");
        return page;
    }

    /// <summary>Sends one of the page's forms as it stands.</summary>
    /// <param name="form">Its name.</param>
    /// <param name="filled">What the shopper chose or wrote in it.</param>
    public Task<HttpResponseMessage> SendAsync(string path, string page, string form = "claim", params (string Name, string Value)[] filled)
    {
        string drawn = Form().Matches(page).Single(match => match.Value.Contains($"name=\"_handler\" value=\"{form}\"", StringComparison.Ordinal)).Value;
        return http.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(
            Hidden().Matches(drawn).Select(match => KeyValuePair.Create(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value)))
                .Concat(filled.Select(field => KeyValuePair.Create(field.Name, field.Value)))));
    }

    /// <summary>What the first look at a page costs: the page itself, its style sheets, its pictures, each counted once and uncompressed.</summary>
    public async Task<int> WeighAsync(string path)
    {
        string page = await ReadAsync(path);
        int bytes = System.Text.Encoding.UTF8.GetByteCount(page);
        foreach (string part in Part().Matches(page).Select(match => match.Groups["path"].Value).Distinct())
            bytes += (await http.GetByteArrayAsync(new Uri("/" + part.TrimStart('/'), UriKind.Relative))).Length;
        return bytes;
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("<form .*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" />""")]
    private static partial Regex Hidden();

    [GeneratedRegex("""(?:<link [^>]*href|<img [^>]*src|<use href|<script [^>]*src)="(?<path>[^"#]+)""")]
    private static partial Regex Part();
}
