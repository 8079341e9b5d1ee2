namespace Reelwright.Domain;

/// <summary>How a chapter's pictures look: described once, so that no two pictures disagree.</summary>
/// <param name="Style">One style for all.</param>
public sealed record ChapterLook(string Style, IReadOnlyList<LookCharacter> Characters);

/// <summary>Somebody or something that is seen again and again.</summary>
public sealed record LookCharacter(string Name, string Description);
