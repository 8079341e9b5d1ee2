using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Publishing;

/// <summary>What became of a call to a platform. Its code is <c>platform_</c> and the word of its <see cref="Fault"/>.</summary>
/// <param name="message">Names the platform, what was refused, and what to do.</param>
/// <param name="maybeDone">Whether the call may have been carried out all the same.</param>
public sealed class PlatformException(PlatformFault fault, string message, bool maybeDone = false, Exception? inner = null) : ReelException($"platform_{fault.Word()}", message, inner)
{
    /// <summary>What kind of trouble.</summary>
    public PlatformFault Fault { get; } = fault;

    /// <summary>Whether the call may have been carried out all the same.</summary>
    public bool MaybeDone { get; } = maybeDone;

    /// <summary>The platform's own code.</summary>
    public string? PlatformCode { get; init; }

    /// <summary>How long the platform asked to be left alone.</summary>
    public TimeSpan? After { get; init; }

    /// <summary>When the day's share begins anew.</summary>
    public DateTimeOffset? ResetsAt { get; init; }

    /// <summary>The field of the post that is to blame.</summary>
    public string? Field { get; init; }

    /// <summary>What is wrong with the post where that was seen before the call was made, thing by thing: nothing was sent then.</summary>
    public IReadOnlyList<PostIssue> Issues { get; init; } = [];
}
