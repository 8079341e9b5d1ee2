namespace Reelwright.Publishing.TikTok;

/// <summary>How a film is cut for TikTok, whose last part takes what remains (contract §4.5).</summary>
/// <param name="Whole">Films of up to so many bytes go in one part.</param>
/// <param name="Part">Bytes of a part of longer ones: 5 to 64 million.</param>
public sealed record TikTokChunks(long Whole = TikTokChunks.MostAtOnce, long Part = TikTokChunks.SafePart)
{
    private const long MostAtOnce = 64_000_000;
    private const long SafePart = 10_000_000;

    /// <summary>The part's size to announce, and how many parts there are: as many as go into the film, rounded down.</summary>
    /// <param name="film">Bytes.</param>
    public (long Size, int Count) Plan(long film)
    {
        var size = film <= Whole ? film
            : film / Part > 1 ? Part
            // Rounding down leaves one part, which may not be longer than what goes at once.
            : film <= MostAtOnce ? film : SafePart;
        return (size, (int)(film / size));
    }

    /// <summary>How many bytes go next. From the ends of parts on these are the parts as announced; from elsewhere on, where TikTok kept less than it was sent, no part is too short.</summary>
    /// <param name="confirmed">Bytes TikTok holds.</param>
    /// <param name="film">Bytes of the film.</param>
    /// <param name="size">The part's size that was announced.</param>
    public static long Next(long confirmed, long film, long size) => film - confirmed < 2 * size ? film - confirmed : size;
}
