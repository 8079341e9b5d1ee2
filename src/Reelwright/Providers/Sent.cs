namespace Reelwright.Providers;

/// <summary>What came of asking a maker.</summary>
public abstract record Sent
{
    private Sent()
    {
    }

    /// <summary>The vendor's own id of the request, for its support; null when it gave none.</summary>
    public string? RequestId { get; init; }

    /// <summary>It is here.</summary>
    /// <param name="Format">Container of the bytes: <c>png</c>, <c>jpeg</c>, <c>webp</c>, <c>wav</c>, <c>mp3</c>, <c>ogg</c>, <c>mp4</c>.</param>
    /// <param name="Units">What was used, by unit.</param>
    public sealed record Made(byte[] Bytes, string Format, IReadOnlyDictionary<string, decimal> Units) : Sent
    {
        /// <summary>Size of a picture where the maker knows it for sure.</summary>
        public PictureSize? Size { get; init; }

        /// <summary>Of speech: word times where the maker gives them.</summary>
        public IReadOnlyList<WordTime> Words { get; init; } = [];
    }

    /// <summary>It was written, or written down.</summary>
    public sealed record Said(string Text, IReadOnlyList<WordTime> Words, IReadOnlyDictionary<string, decimal> Units) : Sent;

    /// <summary>It lies at the vendor's address, for a while.</summary>
    public sealed record Ready(string Address, string Format, IReadOnlyDictionary<string, decimal> Units) : Sent;

    /// <summary>The vendor works on it.</summary>
    public sealed record Job(string Id) : Sent;
}

/// <summary>Where a vendor's job stands; what it failed with is thrown.</summary>
/// <param name="Progress">0 to 100 where the vendor says it.</param>
/// <param name="Ended">What came of it; null while it goes on.</param>
public sealed record JobState(double? Progress, Sent? Ended);

/// <summary>When a word is heard, in seconds from the start of the line.</summary>
/// <param name="Confidence">0 to 1 where the maker says it.</param>
public sealed record WordTime(string Word, double Start, double End, double? Confidence = null);
