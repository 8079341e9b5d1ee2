namespace Reelwright.Storage.Bucket;

/// <summary>An object's place: bucket and name, as one address <c>s3://bucket/name</c>.</summary>
public sealed record BucketKey(string Bucket, string Name)
{
    private const string Scheme = "s3://";

    /// <summary>The address.</summary>
    public string Address => Scheme + Bucket + (Name.Length == 0 ? "" : "/" + Name);

    /// <summary>Takes an address apart.</summary>
    public static BucketKey Of(string address)
    {
        var parts = address[Scheme.Length..].Split('/', 2);
        return new BucketKey(parts[0], parts.Length == 2 ? parts[1] : "");
    }
}
