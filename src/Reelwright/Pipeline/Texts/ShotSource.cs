namespace Reelwright.Pipeline.Texts;

/// <summary>What an episode's shots are written from, as it was when somebody asked for them: whatever is changed since, what was answered is not asked again.</summary>
/// <param name="Of">Tells one asking from another for the same text.</param>
/// <param name="Text">What the episode tells.</param>
/// <param name="Append">Whether it may have shots already, behind which these come to stand.</param>
/// <param name="Drama">Its title.</param>
/// <param name="About">What the drama is about; null when nobody says.</param>
/// <param name="Genre">Null when nobody says.</param>
/// <param name="Style">How all of it looks.</param>
/// <param name="Episode">Its title.</param>
/// <param name="Known">Who is in the drama already.</param>
public sealed record ShotSource(Guid Of, string Text, bool Append, string Drama, string? About, string? Genre, string Style, string Episode, IReadOnlyList<KnownPerson> Known);

/// <summary>Somebody who was in the drama before.</summary>
/// <param name="Appearance">Null when nobody has described them.</param>
/// <param name="Personality">Null when nobody says.</param>
public sealed record KnownPerson(long Id, string Name, string? Appearance, string? Personality);
