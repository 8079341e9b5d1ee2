using System.Security.Cryptography;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>A post that was begun at <see cref="FakeTikTok"/>.</summary>
public sealed record FakeTikTokTask(string PublishId, string UploadId, string UploadToken, string PostId, long Size, bool Draft, string Title, string Level, DateTimeOffset Begun, string? Fails)
{
    /// <summary>Bytes it holds.</summary>
    public long Held { get; set; }

    /// <summary>Of the film, when all of it is there; lower-case hex.</summary>
    public string? Digest { get; set; }

    /// <summary>When the last byte came.</summary>
    public DateTimeOffset? Done { get; set; }

    /// <summary>The person has posted the draft.</summary>
    public bool Finished { get; set; }

    /// <summary>The person has deleted it.</summary>
    public bool Removed { get; set; }

    /// <summary>Of the bytes so far.</summary>
    public IncrementalHash Hash { get; } = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
}
