using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Hosting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>ASP.NET Identity as this program uses it: passwords with lockout, a cookie, TOTP for staff who switched it on.</summary>
internal static class IdentityServices
{
    public static IServiceCollection AddWorkbenchIdentity(this IServiceCollection services, WorkbenchSettings settings)
    {
        bool https = settings.PublicUrl?.Scheme == "https";
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(Shape);
            cookies.TwoFactorUserIdCookie!.Configure(cookie => cookie.CookieManager = new Cookies.ByScheme());
        });
        services.AddIdentityCore<Person>(options =>
        {
            options.Password.RequiredLength = 8;
            // Length is what counts; rules about kinds of characters make people write passwords on the till.
            options.Password.RequireDigit = options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            options.User.RequireUniqueEmail = true;
        }).AddEntityFrameworkStores<WorkbenchDb>().AddSignInManager().AddClaimsPrincipalFactory<PersonClaims>().AddDefaultTokenProviders();
        // A disabled person's next request is already refused; the store is read once per request anyway.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
        services.AddAuthorization();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = (https ? "__Host-" : "") + "form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        services.AddSingleton<StrangerLockout>().AddSingleton<SpentCodes>();
        services.AddSingleton<Passwords>().AddSingleton<Invitations>().AddSingleton<IFirstStart, WayIn>();
        services.AddSingleton<FindHomes>().AddSingleton<FindDemoPeople>().AddSingleton<FindInvitation>().AddSingleton<AcceptInvitation>();
        services.AddSingleton<ResetPassword>().AddSingleton<RenamePerson>().AddSingleton<EndSessions>();
        services.AddScoped<SignIn>().AddScoped<SignInWithCode>().AddScoped<ChangePassword>().AddScoped<AuthenticatorApp>();
        services.AddScoped<AuthenticationStateProvider, CircuitGuard>();
        return services.AddCascadingAuthenticationState();
    }

    private static void Shape(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "session";
        cookie.CookieManager = new Cookies.ByScheme();
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.HttpOnly = true;
        cookie.LoginPath = "/account/sign-in";
        cookie.AccessDeniedPath = "/account/sign-in";
        cookie.ReturnUrlParameter = "back";
        cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        cookie.SlidingExpiration = true;
    }
}
