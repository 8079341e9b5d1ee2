using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
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

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(36_500);

    private volatile State ring;

    private Secrets(string folder)
    {
        Folder = folder;
        ring = Read(folder);
    }

    // How many keys there were when it was read: another process may add one.
    private sealed record State(IDataProtector Protector, int Keys);

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

        return new Secrets(folder);
    }

    /// <summary>Makes a new key, which seals from now on; those of before still open what they sealed. Errors: <c>secrets_unwritable</c>.</summary>
    public async Task Renew(TimeProvider clock, CancellationToken ct)
    {
        try
        {
            using var alone = await FileLock.Exclusive(Path.Combine(Folder, ".lock"), ct);
            await using var parts = new ServiceCollection().AddDataProtection().SetApplicationName(Application).PersistKeysToFileSystem(new DirectoryInfo(Folder)).Services.BuildServiceProvider();
            var now = clock.GetUtcNow();
            parts.GetRequiredService<IKeyManager>().CreateNewKey(now, now + Lifetime);
            Array.ForEach(Keys(Folder), key => File.SetUnixFileMode(key, File600));
            ring = Read(Folder);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw new ReelException("secrets_unwritable", $"No key can be added to the ring in {Folder} ({failure.Message}): nothing has changed.", failure);
        }
    }

    /// <summary>Encrypts and signs a secret; the answer is plain text, different every time.</summary>
    public string Protect(string secret) => ring.Protector.Protect(secret);

    /// <summary>Opens what <see cref="Protect"/> gave. Errors: <c>secrets_missing</c> when this ring cannot.</summary>
    public string Unprotect(string sealedSecret)
    {
        try
        {
            return Opened(protector => protector.Unprotect(sealedSecret));
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
    public string Seal(string purpose, string text) => ring.Protector.CreateProtector(purpose).Protect(text);

    /// <summary>The text that was sealed for this purpose with this ring; null for everything else.</summary>
    public string? Unseal(string purpose, string given)
    {
        try
        {
            return Opened(protector => protector.CreateProtector(purpose).Unprotect(given));
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Opens something; a key that another process has added meanwhile is read first.</summary>
    private string Opened(Func<IDataProtector, string> open)
    {
        var known = ring;
        try
        {
            return open(known.Protector);
        }
        catch (CryptographicException) when (Keys(Folder).Length != known.Keys)
        {
            ring = Read(Folder);
            return open(ring.Protector);
        }
    }

    private static State Read(string folder)
    {
        var keys = Keys(folder).Length;
        return new State(Ring(folder), keys);
    }

    private static string[] Keys(string folder) => Directory.GetFiles(folder, "key-*.xml");

    // A ring is copied to other machines by hand: a key that replaced itself every 90 days would leave those copies behind.
    private static IDataProtector Ring(string folder) => DataProtectionProvider
        .Create(new DirectoryInfo(folder), ring => ring.SetApplicationName(Application).SetDefaultKeyLifetime(Lifetime))
        .CreateProtector(Purpose);
}
