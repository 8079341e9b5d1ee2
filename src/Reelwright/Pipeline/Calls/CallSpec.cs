using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>One outside call as the ledger keeps it.</summary>
/// <param name="InputDigest">Everything that decides the result.</param>
/// <param name="Request">The frozen request, JSON: what came of it is kept by this alone.</param>
/// <param name="Units">What it uses at most.</param>
public sealed record CallSpec(ServiceType Service, Guid Config, MakerInfo Maker, string InputDigest, string Request, IReadOnlyDictionary<string, decimal> Units, Guid? Sentence)
{
    /// <summary>Holds the request against what the maker takes.</summary>
    public required Action Check { get; init; }

    /// <summary>Makes ready what is sent, where that takes its time: once, and only when the call would go out now, for whoever waits asks again and again. Null where nothing is to be done.</summary>
    public Func<CancellationToken, Task>? Prepare { get; init; }

    /// <summary>Asks the maker, once.</summary>
    public required Func<Guid, CancellationToken, Task<Sent>> Send { get; init; }
}

/// <summary>A result on its way into the database: its file is already stored.</summary>
/// <param name="DurationMs">Null for pictures.</param>
/// <param name="Metadata">002 <c>media_assets.metadata</c>, JSON.</param>
public sealed record NewAsset(AssetType Type, StoredFile File, string Extension, int? DurationMs, string Metadata)
{
    /// <summary>Of a voice line: when each word is heard, where the maker told.</summary>
    public IReadOnlyList<WordTime> Words { get; init; } = [];

    /// <summary>Of a clip: a picture of it.</summary>
    public NewAsset? Thumbnail { get; init; }
}

/// <summary>What was written, or heard.</summary>
public sealed record Written(string Text, IReadOnlyList<WordTime>? Words);

/// <summary>An asset that answers a call, and whether it was made now.</summary>
public sealed record Answer(Guid AssetId, string Url, string Digest, int? DurationMs, bool Made);
