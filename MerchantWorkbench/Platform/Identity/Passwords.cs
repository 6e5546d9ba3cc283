using MerchantWorkbench.Platform.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>
/// Makes people and their passwords inside a transaction of the write gate, in the form in which ASP.NET Identity reads them. It keeps
/// no password and logs none.
/// </summary>
public sealed class Passwords(IOptions<PasswordHasherOptions> options)
{
    /// <summary>Characters of a password.</summary>
    public const int Least = 8, Most = 200;

    private readonly PasswordHasher<Person> hasher = new(options);

    /// <summary>How an e-mail address is compared.</summary>
    public static string Normal(string email) => email.Trim().ToUpperInvariant();

    /// <summary>Checks an e-mail address by form only; whether it exists nobody can know without a mail server.</summary>
    public static bool IsEmail(string? email) =>
        email?.Trim() is { Length: >= 3 and <= 256 } address && address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at == address.LastIndexOf('@') && at < address.Length - 1 && PlainText.IsPlain(address) && !address.Any(char.IsWhiteSpace);

    /// <summary>A person who can sign in, not yet added to any context.</summary>
    /// <param name="isDemo">One of the demo's people, who sign in with one click where the demo is on.</param>
    public Person NewPerson(long id, string name, string email, string password, bool isDemo = false)
    {
        var person = new Person
        {
            Id = id, Name = name.Trim(), Email = email.Trim(), NormalizedEmail = Normal(email), UserName = email.Trim(), NormalizedUserName = Normal(email),
            LockoutEnabled = true, IsDemo = isDemo,
        };
        Set(person, password);
        return person;
    }

    /// <summary>Gives a new password, ends every session and the lock.</summary>
    public void Set(Person person, string password)
    {
        person.PasswordHash = hasher.HashPassword(person, password);
        (person.AccessFailedCount, person.LockoutEnd) = (0, null);
        EndSessions(person);
    }

    /// <summary>Signs the person out everywhere: at once on the next request, within a minute on an open page.</summary>
    public static void EndSessions(Person person)
    {
        person.SecurityStamp = Secrets.New("");
        person.ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    /// <summary>Notes what is wrong with a new password.</summary>
    public static Guard Check(Guard guard, string? password) => guard
        .Check(!string.IsNullOrEmpty(password), "/password", "field.required")
        .Check(string.IsNullOrEmpty(password) || password.Length is >= Least and <= Most, "/password", "account.password_length", Least, Most);
}
