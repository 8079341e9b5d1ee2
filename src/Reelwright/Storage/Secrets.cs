using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Reelwright.Base;

namespace Reelwright.Storage;

/// <summary>The key ring: turns secrets into text that may stand in the database, and back. The ring itself never goes there.</summary>
public sealed class Secrets
{
    private const UnixFileMode Mode700 = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode File600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // Both are part of every ciphertext: a change makes all stored secrets unreadable.
    private const string Application = "reelwright";
    private const string Purpose = "Reelwright.Secrets.v1";

    private readonly IDataProtector protector;

    private Secrets(string folder, IDataProtector protector)
    {
        Folder = folder;
        this.protector = protector;
    }

    /// <summary>Where the ring is.</summary>
    public string Folder { get; }

    /// <summary>The ring's folder: the one asked for (<c>--keys</c>), else <c>REEL_KEYS</c>, else <c>keys</c> in the data folder.</summary>
    public static string FolderOf(string dataFolder, string? asked, Func<string, string?> environment) =>
        (asked ?? environment("REEL_KEYS")) is { Length: > 0 } given ? Path.GetFullPath(given) : Path.Combine(dataFolder, "keys");

    /// <summary>Opens the ring, making its first key if it has none. Errors: <c>secrets_unwritable</c>.</summary>
    public static async Task<Secrets> Open(string folder, CancellationToken ct = default)
    {
        try
        {
            Directory.CreateDirectory(folder, Mode700);
            if (Keys(folder).Length == 0)
            {
                // Two processes would each make a first key, and the one not know the other's until a day has passed.
                using var alone = await FileLock.Exclusive(Path.Combine(folder, ".lock"), ct);
                _ = Ring(folder).Protect("");
                File.SetUnixFileMode(folder, Mode700);
                Array.ForEach(Keys(folder), key => File.SetUnixFileMode(key, File600));
            }
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw new ReelException(
                "secrets_unwritable", $"No key ring can be made in {folder} ({failure.Message}): name another folder with --keys or REEL_KEYS.", failure);
        }

        return new Secrets(folder, Ring(folder));
    }

    /// <summary>Encrypts and signs a secret; the answer is plain text, different every time.</summary>
    public string Protect(string secret) => protector.Protect(secret);

    /// <summary>Opens what <see cref="Protect"/> gave. Errors: <c>secrets_missing</c> when this ring cannot.</summary>
    public string Unprotect(string sealedSecret)
    {
        try
        {
            return protector.Unprotect(sealedSecret);
        }
        catch (CryptographicException failure)
        {
            throw new ReelException(
                "secrets_missing",
                $"The key ring in {Folder} cannot open a stored secret: copy the ring of the machine that stored it (--keys or REEL_KEYS), or enter the key anew.",
                failure);
        }
    }

    /// <summary>Seals a text for one purpose alone, so that nobody can change it: URL-safe, different every time.</summary>
    public string Seal(string purpose, string text) => protector.CreateProtector(purpose).Protect(text);

    /// <summary>The text that was sealed for this purpose with this ring; null for everything else.</summary>
    public string? Unseal(string purpose, string given)
    {
        try
        {
            return protector.CreateProtector(purpose).Unprotect(given);
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static string[] Keys(string folder) => Directory.GetFiles(folder, "key-*.xml");

    // A ring is copied to other machines by hand: a key that replaced itself every 90 days would leave those copies behind.
    private static IDataProtector Ring(string folder) => DataProtectionProvider
        .Create(new DirectoryInfo(folder), ring => ring.SetApplicationName(Application).SetDefaultKeyLifetime(TimeSpan.FromDays(36_500)))
        .CreateProtector(Purpose);
}
