namespace Reelwright.Media.Sound;

/// <summary>The samples an encoder must hear to give certain packets of the film's sound.</summary>
/// <param name="From">First sample it is given.</param>
/// <param name="To">End of what it is given.</param>
/// <param name="Dropped">Packets at its start that are thrown away: its priming and the run-up.</param>
/// <param name="Packets">Packets kept after them.</param>
public readonly record struct AacSpan(long From, long To, int Dropped, int Packets)
{
    // The block switching and the rate control look back: by then they have forgotten that they began here.
    private const int RunUp = 16;

    // A packet overlaps the next one, and block switching looks one further.
    private const int RunOut = 3;

    /// <summary>For packets from <paramref name="first"/> on of a sound of <paramref name="samples"/>. Packet n decodes to the samples before n·1024.</summary>
    public static AacSpan Of(long first, int packets, long samples)
    {
        var dropped = (int)Math.Min(first, RunUp);
        return new AacSpan(
            (first - dropped) * AacEncoder.PacketSamples,
            Math.Min(samples, (first + packets + RunOut) * AacEncoder.PacketSamples),
            dropped,
            packets);
    }
}
