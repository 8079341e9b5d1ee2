using Reelwright.Storage.Bucket;

namespace Reelwright.Tests.Storage.Bucket;

/// <summary>An S3-compatible server of a test's own, with a bucket <c>reel</c>, that can die and come back with what it had.</summary>
internal interface IBucketServer : IAsyncDisposable
{
    /// <summary>Where it listens, the same after each start.</summary>
    string Endpoint { get; }

    /// <summary>Half of the key it knows.</summary>
    string KeyId { get; }

    /// <summary>The other half.</summary>
    string Secret { get; }

    /// <summary>Starts it, also again.</summary>
    Task Start();

    /// <summary>Ends it at once.</summary>
    Task Die();
}

/// <summary>What an operator sets so that files are kept on such a server.</summary>
internal static class BucketServers
{
    /// <summary>For tests: faults are to pass quickly, and parts as small as servers take them.</summary>
    public static BucketPatience Quick { get; } = new(4, TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(5), 5 << 20, 1 << 20, 20 << 20);

    /// <summary>The environment for a prefix.</summary>
    public static Dictionary<string, string> Environment(this IBucketServer server, string prefix) => new(StringComparer.Ordinal)
    {
        ["REEL_STORE"] = $"s3://{StrictS3.BucketName}/{prefix}", ["REEL_STORE_ENDPOINT"] = server.Endpoint, ["REEL_STORE_REGION"] = "us-east-1",
        ["REEL_STORE_KEY"] = server.KeyId, ["REEL_STORE_SECRET"] = server.Secret,
    };

    /// <summary>The same as settings.</summary>
    public static StoreSettings Settings(this IBucketServer server, string prefix, params IEnumerable<(string Name, string Value)> more)
    {
        var environment = server.Environment(prefix);
        foreach (var (name, value) in more)
        {
            environment[name] = value;
        }

        return StoreSettings.Read(null, name => environment.GetValueOrDefault(name));
    }
}
