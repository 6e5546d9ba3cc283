namespace MerchantWorkbench.Platform.Hosting;

/// <summary>
/// A platform whose public address is https usually ends TLS in a proxy, and the program itself hears plain http. What people see decides how
/// cookies are named and marked; a header of the request does not, since anybody can write one.
/// </summary>
internal static class PublicScheme
{
    public static void UsePublicScheme(this WebApplication app)
    {
        if (app.Services.GetRequiredService<WorkbenchSettings>().PublicUrl?.Scheme != Uri.UriSchemeHttps) return;
        app.Use((http, next) =>
        {
            http.Request.Scheme = Uri.UriSchemeHttps;
            return next(http);
        });
    }
}
