namespace Reelwright.Providers;

/// <summary>What a maker says of itself.</summary>
/// <param name="Id">Stable adapter id, such as <c>espeak</c>; part of every input digest.</param>
/// <param name="Version">Changes whenever the same input may give other bytes: model, server, tool; part of every input digest.</param>
/// <param name="Repeatable">Local, free, and same input gives same bytes: an interrupted call is simply made again.</param>
public sealed record MakerInfo(string Id, string Version, bool Repeatable)
{
    /// <summary>The vendor's model; null where there is only one.</summary>
    public string? Model { get; init; }
}

/// <summary>Makes things of one kind. Failures of the maker are <see cref="MakerException"/>s, which say whether anything was executed.</summary>
public interface IMaker<in TRequest> where TRequest : IAsked
{
    /// <summary>Who makes it.</summary>
    MakerInfo Info { get; }

    /// <summary>What may be asked of its model, by the name of the field; whatever else is asked is refused before anything is sent.</summary>
    IReadOnlyDictionary<string, FieldRule> Fields { get; }

    /// <summary>Where each of these fields stands in what is sent, such as <c>parameters.size</c>; the empty path is one that is carried out here and not sent.</summary>
    IReadOnlyDictionary<string, string> Sends { get; }

    /// <summary>What it would use at most, by unit, such as <c>image</c>, <c>character</c> or <c>second</c>: the price of it is reserved before it is sent.</summary>
    IReadOnlyDictionary<string, decimal> Units(TRequest request);

    /// <summary>Asks for it, once. The request has been held against <see cref="Fields"/>.</summary>
    /// <param name="call">Our id of the call: the idempotency key where the vendor has one.</param>
    Task<Sent> Send(TRequest request, Guid call, CancellationToken ct);
}

/// <summary>A maker that names a job when it is asked, and is looked at until the job has ended.</summary>
public interface IJobs
{
    /// <summary>How long to leave the job alone after it was looked at so many times.</summary>
    TimeSpan Pause(int looks);

    /// <summary>Where the job stands. Only reads. Errors: what the job failed with; passing ones say nothing of the job.</summary>
    Task<JobState> Look(string job, CancellationToken ct);

    /// <summary>Stops the job where the vendor can; false where it cannot, or not any more.</summary>
    Task<bool> Cancel(string job, CancellationToken ct);

    /// <summary>The job that a call whose answer was lost has begun; null when the vendor has none. Errors: <c>find_unsupported</c> where its jobs cannot be listed.</summary>
    /// <param name="since">When the call was sent.</param>
    Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct);
}

/// <summary>A maker that lists its jobs by time, and says of none whose call began it.</summary>
public interface IListed
{
    /// <summary>How long after a call was sent the job that it began may come to stand in the list.</summary>
    TimeSpan Within { get; }

    /// <summary>Whether a job that a call for this model began may stand in the list, too.</summary>
    bool Lists(string model);

    /// <summary>Every job that a call of this account may have begun whose answer was lost, whoever else may have begun it. Errors: <c>find_unsupported</c> where the list says too little.</summary>
    /// <param name="since">When the call was sent.</param>
    Task<IReadOnlySet<string>> Begun(DateTimeOffset since, CancellationToken ct);
}

/// <summary>A maker whose results lie at an address for a while.</summary>
public interface IResults
{
    /// <summary>Opens a result. Only reads. Errors: <c>result_expired</c>, <c>result_broken</c>.</summary>
    Task<Stream> Open(string address, CancellationToken ct);
}

/// <summary>A maker whose account can be tried without paying.</summary>
public interface ITried
{
    /// <summary>Asks the vendor something that costs nothing. Errors: those of a call, with the setting to blame.</summary>
    Task Try(CancellationToken ct);
}

/// <summary>Makes one picture.</summary>
public interface IPictureMaker : IMaker<PictureRequest>;

/// <summary>Speaks one line.</summary>
public interface ISpeechMaker : IMaker<SpeechRequest>;

/// <summary>Makes one moving clip.</summary>
public interface IVideoMaker : IMaker<VideoRequest>;

/// <summary>Writes down what is said, and when.</summary>
public interface ITranscriber : IMaker<TranscriptionRequest>;

/// <summary>Writes text.</summary>
public interface ITextMaker : IMaker<TextRequest>;
