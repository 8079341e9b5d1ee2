using Reelwright.Domain;

namespace Reelwright.Publishing.Assisted;

/// <summary>What a package is made of.</summary>
/// <param name="Attempt">The attempt it belongs to.</param>
/// <param name="MadeAt">Its date stands in the package's name.</param>
/// <param name="Subtitles">SubRip text; null for none.</param>
public sealed record ExportInput(PlatformType Platform, Post Post, Guid Attempt, DateTimeOffset MadeAt, PostFile Film, PostFile? Cover, string? Subtitles);
