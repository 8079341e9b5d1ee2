namespace Reelwright.Publishing.TikTok;

/// <summary>What films TikTok takes (contract §2.7).</summary>
internal static class TikTokFilm
{
    private const long MostBytes = 4L << 30;
    private const int MostSeconds = 600;
    private const int ShortestSide = 360;
    private const int LongestSide = 4096;
    private const double SlowestRate = 23;
    private const double FastestRate = 60;

    public static IEnumerable<PostIssue> Issues(FilmFacts film, AccountOptions? live)
    {
        var longest = Math.Min(MostSeconds, live?.LongestSeconds ?? MostSeconds);
        if (Path.GetExtension(film.Name).ToUpperInvariant() is not (".MP4" or ".MOV" or ".WEBM"))
        {
            yield return new PostIssue("wrong", "film", "TikTok takes MP4, MOV and WebM: make the film in one of them.") { Rule = "type" };
        }

        if (film.Bytes <= 0 || film.Length <= TimeSpan.Zero)
        {
            yield return new PostIssue("missing", "film", "The film is empty: make it again.");
        }

        if (film.Bytes > MostBytes)
        {
            yield return new PostIssue("too_long", "film", $"The film has {film.Bytes} bytes, TikTok takes up to {MostBytes}: make it smaller.", film.Bytes, MostBytes) { Rule = "size" };
        }

        if (film.Length > TimeSpan.FromSeconds(longest))
        {
            yield return new PostIssue("too_long", "film", $"The film lasts {film.Length.TotalSeconds:0.#} s, TikTok takes up to {longest} s of this account: make it shorter.", (long)Math.Ceiling(film.Length.TotalSeconds), longest) { Rule = "length" };
        }

        if (Math.Min(film.Width, film.Height) < ShortestSide || Math.Max(film.Width, film.Height) > LongestSide)
        {
            yield return new PostIssue("wrong", "film", $"The film has {film.Width} × {film.Height} pixels, TikTok takes sides of {ShortestSide} to {LongestSide}: make it in another size.") { Rule = "pixels" };
        }

        if (film.FramesPerSecond is not 0 and (< SlowestRate or > FastestRate))
        {
            yield return new PostIssue("wrong", "film", $"The film has {film.FramesPerSecond:0.###} pictures a second, TikTok takes {SlowestRate} to {FastestRate}: make it with 30.") { Rule = "rate" };
        }
    }
}
