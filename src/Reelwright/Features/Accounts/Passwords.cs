using Microsoft.AspNetCore.Identity;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Accounts;

/// <summary>Hashes and checks passwords. A locked hash opens for nobody.</summary>
public sealed class Passwords
{
    /// <summary>Fewest letters of a password.</summary>
    public const int Least = 10;

    /// <summary>Most: hashing longer ones is only work.</summary>
    public const int Most = 200;

    /// <summary>The hash nobody has the password of (003 <c>password_hash</c> of <c>local</c>).</summary>
    public const string Locked = "!";

    private readonly PasswordHasher<User> hasher = new();
    private readonly string nobodys;

    /// <summary>Ready to hash.</summary>
    public Passwords() => nobodys = hasher.HashPassword(null!, Secret.New());

    /// <summary>Hash to keep. Errors: <c>password_weak</c>.</summary>
    public string Hash(User user, string password)
    {
        var fault = password.Length < Least ? $"has fewer than {Least} characters"
            : password.Length > Most ? $"has more than {Most} characters"
            : password.Distinct().Count() < 4 ? "repeats too few characters"
            : password.Contains(user.Username, StringComparison.OrdinalIgnoreCase) && password.Length < user.Username.Length + Least ? "is mostly the username"
            : null;
        return fault is null
            ? hasher.HashPassword(user, password)
            : throw new ReelException("password_weak", $"This password {fault}: choose {Least} to {Most} characters that are hard to guess.");
    }

    /// <summary>Whether it is the user's; takes as long for a user who is not there.</summary>
    public bool Matches(User? user, string password)
    {
        var hash = user is null or { PasswordHash: Locked } ? nobodys : user.PasswordHash;
        var right = password.Length <= Most && hasher.VerifyHashedPassword(user!, hash, password) != PasswordVerificationResult.Failed;
        return right && !ReferenceEquals(hash, nobodys);
    }
}
