using Reelwright.Base;

namespace Reelwright.Storage.Bucket;

/// <summary>An S3-compatible server and the key it knows us by. Nothing but the signature of a request ever shows the key.</summary>
public sealed class BucketServer
{
    private BucketServer(Uri endpoint, string region, string keyId, string secret)
    {
        Endpoint = endpoint;
        Region = region;
        KeyId = keyId;
        Secret = secret;
    }

    /// <summary>Scheme, host and port.</summary>
    public Uri Endpoint { get; }

    /// <summary>What requests are signed for.</summary>
    public string Region { get; }

    /// <summary>The server as people may see it.</summary>
    public string Shown => $"{Endpoint.GetLeftPart(UriPartial.Authority)}, region {Region}";

    /// <summary>Half of the key: not secret by itself, and still nobody's business.</summary>
    internal string KeyId { get; }

    /// <summary>The other half.</summary>
    internal string Secret { get; }

    /// <summary>Reads <c>REEL_STORE_ENDPOINT</c>, <c>_REGION</c>, <c>_KEY</c> and <c>_SECRET</c> or <c>_SECRET_FILE</c>. Errors: <c>store_setting_invalid</c>.</summary>
    /// <param name="environment">Reads an environment variable.</param>
    public static BucketServer Read(Func<string, string?> environment)
    {
        var region = Given("REEL_STORE_REGION") ?? "us-east-1";
        if (!region.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-'))
        {
            throw StoreSettings.Invalid("REEL_STORE_REGION", "a region's name such as us-east-1");
        }

        var key = Given("REEL_STORE_KEY") ?? throw StoreSettings.Invalid("REEL_STORE_KEY", "the id of the key to the store, with its secret in REEL_STORE_SECRET or in a file named by REEL_STORE_SECRET_FILE");
        return new BucketServer(Address(Given("REEL_STORE_ENDPOINT") ?? $"https://s3.{region}.amazonaws.com"), region, key, Secrecy(Given("REEL_STORE_SECRET"), Given("REEL_STORE_SECRET_FILE")));

        string? Given(string name) => environment(name) is { Length: > 0 } value ? value : null;
    }

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", Host.Length: > 0, UserInfo: "", PathAndQuery: "/" or "", Fragment: "" }
            ? uri
            : throw StoreSettings.Invalid("REEL_STORE_ENDPOINT", "http://HOST:PORT or https://HOST, with no path and no key in it");

    private static string Secrecy(string? given, string? file)
    {
        try
        {
            return given ?? (file is null ? null : File.ReadAllText(file).Trim()) switch
            {
                { Length: > 0 } secret => secret,
                _ => throw StoreSettings.Invalid("REEL_STORE_SECRET", "the secret of that key; or name a file that holds it in REEL_STORE_SECRET_FILE"),
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ReelException("store_setting_invalid", $"The file REEL_STORE_SECRET_FILE cannot be read ({failure.Message}): give this user the right to.", failure);
        }
    }
}
