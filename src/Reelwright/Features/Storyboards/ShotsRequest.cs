using System.ComponentModel.DataAnnotations;

namespace Reelwright.Features.Storyboards;

/// <summary>Shots somebody wants written from a text.</summary>
/// <param name="Text">What the episode tells, a script or a story; left out, the episode's notes.</param>
/// <param name="Append">Whether the episode may have shots already: these come to stand behind them.</param>
/// <param name="Maker">Which maker account; null for the default of the drama's owner.</param>
public sealed record ShotsRequest([property: StringLength(ShotsRequest.Longest)] string? Text = null, bool Append = false, Guid? Maker = null)
{
    /// <summary>Characters a text may have: half an hour of an episode, and what can be added to one at a time.</summary>
    public const int Longest = 30_000;
}
