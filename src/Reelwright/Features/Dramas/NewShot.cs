namespace Reelwright.Features.Dramas;

/// <summary>A shot to add.</summary>
public sealed record NewShot : ShotWords;
