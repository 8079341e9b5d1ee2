using Reelwright.Domain;

namespace Reelwright.Publishing;

/// <summary>What is known of one attempt to post (publishing contract §2.3). The engine commits it before each step, with <see cref="Doing"/>, and after it.</summary>
public sealed record PostJournal
{
    /// <summary>Of this attempt; another attempt has another.</summary>
    public required Guid Attempt { get; init; }

    /// <summary>By our own clock.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Where it stands. A step answers it anew.</summary>
    public PublicationState State { get; init; } = PublicationState.Ready;

    /// <summary>The step that was begun and of which nobody knows what became of it; null for none.</summary>
    public PublishStep? Doing { get; init; }

    /// <summary>When that, or the last, call that may make the post was sent.</summary>
    public DateTimeOffset? SubmitSentAt { get; init; }

    /// <summary>When it was answered.</summary>
    public DateTimeOffset? SubmitReplyAt { get; init; }

    /// <summary>The platform's handle of the upload: an address, a token. Whoever has it can write: it is kept encrypted and never shown.</summary>
    public string? Session { get; init; }

    /// <summary>When that was given.</summary>
    public DateTimeOffset? SessionAt { get; init; }

    /// <summary>Bytes a part has; zero before the upload is opened.</summary>
    public long PartSize { get; init; }

    /// <summary>Parts there are; zero before the upload is opened.</summary>
    public int PartCount { get; init; }

    /// <summary>Bytes the platform surely holds.</summary>
    public long Confirmed { get; init; }

    /// <summary>Whether <see cref="Confirmed"/> is what the platform says, or the platform has to be asked first.</summary>
    public bool Located { get; init; }

    /// <summary>The end of what was ever sent, confirmed or not: as long as it is less than the film, no last byte was sent.</summary>
    public long Offered { get; init; }

    /// <summary>All bytes are there and the platform was told so.</summary>
    public bool Uploaded { get; init; }

    /// <summary>What the platform calls the cover it was given; <c>-</c> when there is none to send, or it would not have it.</summary>
    public string? Cover { get; init; }

    /// <summary>Why the platform would not have the cover.</summary>
    public string? CoverTrouble { get; init; }

    /// <summary>Its code, which means nothing without it.</summary>
    public string? CoverTroubleCode { get; init; }

    /// <summary>The platform's id of the task that makes the post, where that is another than the post's.</summary>
    public string? Task { get; init; }

    /// <summary>The platform's id of the post.</summary>
    public string? RemoteId { get; init; }

    /// <summary>The post's address.</summary>
    public string? RemoteUrl { get; init; }

    /// <summary>How the platform says it is, in its own words.</summary>
    public string? RemoteState { get; init; }

    /// <summary>Why, in the platform's own words.</summary>
    public string? RemoteReason { get; init; }

    /// <summary>What is to be told beside the state, such as that the platform made it private.</summary>
    public string? Warning { get; init; }

    /// <summary>Its code, which means nothing without it: whoever writes a warning writes this.</summary>
    public string? WarningCode { get; init; }

    /// <summary>By the platform's clock where it says so.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The last step that only reads.</summary>
    public DateTimeOffset? LookedAt { get; init; }

    /// <summary>How many of those there were since the state last changed.</summary>
    public int Looks { get; init; }

    /// <summary>Set when the platform's lists surely do not have the post, the time in which it may still come being over: a person may have it posted anew.</summary>
    public bool Absent { get; init; }

    /// <summary>The platform's last answer, without secrets.</summary>
    public string? Reply { get; init; }

    /// <summary>What went wrong, when <see cref="State"/> is failed.</summary>
    public PlatformFault? Fault { get; init; }

    /// <summary>The journal as it is written down before a step is taken.</summary>
    public PostJournal Began(NextStep next, DateTimeOffset now) => this with
    {
        Doing = next.Step,
        Offered = Math.Max(Offered, next.Offset + next.Length),
        SubmitSentAt = next.Posts ? now : SubmitSentAt,
        State = next.Step switch
        {
            PublishStep.Find => PublicationState.Ambiguous,
            PublishStep.Begin or PublishStep.Send or PublishStep.Complete or PublishStep.Cover when State is PublicationState.Ready => PublicationState.Uploading,
            _ => State,
        },
    };

    /// <summary>The journal after a step that failed: one that surely was not carried out may be taken again. Where the bytes end is not known after it, nor after a question that was not answered.</summary>
    public PostJournal Refused(PlatformException failure) => this with { Doing = failure.MaybeDone ? Doing : null, Located = Located && Doing is not (PublishStep.Send or PublishStep.Locate) };

    /// <summary>The journal after a step that only reads.</summary>
    public PostJournal Looked(DateTimeOffset now, PublicationState state) => this with { Doing = null, State = state, LookedAt = now, Looks = state == State ? Looks + 1 : 0 };
}
