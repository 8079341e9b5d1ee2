using System.Text.Json.Serialization;

namespace Reelwright.Domain;

/// <summary>What an attempt composes, frozen at its start (002 <c>composition_settings</c>).</summary>
/// <param name="TargetResolution"><c>WIDTHxHEIGHT</c>.</param>
/// <param name="TargetDuration">Seconds, or null for the natural length.</param>
/// <param name="QualityPreset"><c>draft</c>, <c>standard</c> or <c>high</c>.</param>
public sealed record CompositionSettings(
    string TargetResolution, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? TargetDuration, string QualityPreset, bool IncludeAudio, string Language, string Output, int Fps, string Format);
