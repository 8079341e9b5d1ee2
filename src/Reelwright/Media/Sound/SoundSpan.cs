namespace Reelwright.Media.Sound;

/// <summary>The samples an encoder must hear to give certain packets of the film's sound.</summary>
/// <param name="From">First sample it is given.</param>
/// <param name="To">End of what it is given.</param>
/// <param name="Dropped">Packets at its start that are thrown away.</param>
/// <param name="Packets">Packets kept after them.</param>
public readonly record struct SoundSpan(long From, long To, int Dropped, int Packets);
