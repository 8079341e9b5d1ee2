namespace Reelwright.Pipeline.Hearing;

/// <summary>What an errand keeps of a narration beside its recording.</summary>
/// <param name="Seconds">How long the recording is.</param>
/// <param name="FileName">What the person calls it; null when they call it nothing.</param>
/// <param name="Ends">Where each part of it ends that is heard at once, in samples; null until it was decoded for the first time.</param>
/// <param name="Since">Of another try: when the first was asked for. What a person has chosen since then stays.</param>
public sealed record NarrationWishes(double Seconds, string? FileName, IReadOnlyList<long>? Ends = null, DateTimeOffset? Since = null);
