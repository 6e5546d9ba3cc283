using MerchantWorkbench.Platform.Texts;
using MerchantWorkbench.Sites.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddLocalization();
builder.Services.AddSingleton<Sentences>();
builder.Services.AddRequestLocalization(options =>
{
    options.SetDefaultCulture("zh-Hans").AddSupportedCultures("zh-Hans", "en").AddSupportedUICultures("zh-Hans", "en");
    options.RequestCultureProviders = [new CultureCookie(), new Microsoft.AspNetCore.Localization.AcceptLanguageHeaderRequestCultureProvider()];
});

var app = builder.Build();
app.UseStatusCodePagesWithReExecute("/not-found");
app.UseRequestLocalization();
app.Use((http, next) =>
{
    http.Response.Headers.ContentSecurityPolicy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-ancestors 'self'";
    return next(http);
});
app.UseAntiforgery();
app.MapGet("/health/live", () => "ok");
Preferences.Map(app);
app.MapStaticAssets();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.Run();
