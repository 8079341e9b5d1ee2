namespace Reelwright.Pipeline.Engine;

/// <summary>The PostgreSQL channels on which nodes tell each other to look; the rows are the truth.</summary>
public static class Signals
{
    /// <summary>Something was scheduled.</summary>
    public const string Work = "reel_work";

    /// <summary>An attempt ended by a person: its id is the payload.</summary>
    public const string Control = "reel_control";

    /// <summary>A progress event was written: the ids of its project, its order and its session are the payload.</summary>
    public const string Progress = "reel_progress";
}
