using System.Text.Json.Serialization;
using Reelwright.Base;

namespace Reelwright.Features.Doctor;

/// <summary>How a part was found.</summary>
public enum Health
{
    /// <summary>As it should be.</summary>
    [JsonStringEnumMemberName("ok")] Ok,

    /// <summary>Works, but somebody should know.</summary>
    [JsonStringEnumMemberName("note")] Note,

    /// <summary>Something needed is missing.</summary>
    [JsonStringEnumMemberName("problem")] Problem,
}

/// <summary>What the doctor saw of one outside part.</summary>
/// <param name="Part">Its name, such as <c>ffmpeg</c>.</param>
/// <param name="Says">What was seen: a version, a path, what failed.</param>
/// <param name="Advice">What to do about it; null when nothing need be done.</param>
public sealed record Finding(string Part, Health Health, string Says, string? Advice = null)
{
    /// <summary>As it should be.</summary>
    public static Finding Ok(string part, string says) => new(part, Health.Ok, says);

    /// <summary>Works, but <paramref name="advice"/> would be better.</summary>
    public static Finding Note(string part, string says, string advice) => new(part, Health.Note, says, advice);

    /// <summary>Needed and missing; <paramref name="advice"/> mends it.</summary>
    public static Finding Problem(string part, string says, string advice) => new(part, Health.Problem, says, advice);

    /// <summary>Needed, and what reading it threw: the message says what to do.</summary>
    public static Finding Failure(string part, ReelException failure) => new(part, Health.Problem, failure.Message);
}
