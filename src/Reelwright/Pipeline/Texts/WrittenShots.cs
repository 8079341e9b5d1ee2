namespace Reelwright.Pipeline.Texts;

/// <summary>A shot as a text maker writes it.</summary>
/// <param name="Dialogue">What is heard in it; empty when nothing is.</param>
/// <param name="Duration">Seconds, when nothing is heard.</param>
/// <param name="Transition">How it begins: cut or fade.</param>
/// <param name="Characters">Names of those who are seen.</param>
public sealed record WrittenShot(
    string Title, string Location, string Time, string ShotType, string Angle, string Movement, string Action, string Dialogue, string Atmosphere, string ImagePrompt, string VideoPrompt, double Duration, string Transition,
    IReadOnlyList<string> Characters);

/// <summary>Somebody who is seen, and how they look in every shot.</summary>
public sealed record Person(string Name, string Appearance);

/// <summary>Shots in their order, and everybody who was described in them or before.</summary>
public sealed record WrittenShots(IReadOnlyList<WrittenShot> Shots, IReadOnlyList<Person> Characters)
{
    /// <summary>Before anything is written: those who are known and described.</summary>
    public static WrittenShots Before(ShotSource source) => new([], [.. source.Known.Where(k => !string.IsNullOrWhiteSpace(k.Appearance)).Select(k => new Person(k.Name, k.Appearance!))]);

    /// <summary>With what was written next. Whoever was described once is not described otherwise.</summary>
    public WrittenShots And(WrittenShots next) => new([.. Shots, .. next.Shots], [.. Characters.Concat(next.Characters).DistinctBy(c => c.Name, StringComparer.OrdinalIgnoreCase)]);
}
