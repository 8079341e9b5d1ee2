namespace Reelwright.Domain;

/// <summary>Somebody is seen in a shot: their reference picture goes with what is asked for.</summary>
public sealed class StoryboardCharacter
{
    public long StoryboardId { get; set; }
    public long CharacterId { get; set; }
}
