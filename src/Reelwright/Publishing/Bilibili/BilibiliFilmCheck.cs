namespace Reelwright.Publishing.Bilibili;

/// <summary>What Bilibili would refuse of a film and of its cover (contract 2.7).</summary>
internal static class BilibiliFilmCheck
{
    private const long MostBytes = 4L << 30;
    private const int MostSeconds = 5 * 60 * 60;
    private const int MostPixels = 4096;
    private const int MostFrames = 120;
    private const int MostCoverBytes = 5 << 20;
    private const int LeastCoverWidth = 960;
    private const int LeastCoverHeight = 600;

    /// <summary>Everything at once.</summary>
    public static IEnumerable<PostIssue> All(Post post) => [.. Film(post.Film), .. Cover(post.Cover)];

    private static IEnumerable<PostIssue> Film(FilmFacts film)
    {
        if (film.Bytes <= 0)
        {
            yield return new PostIssue("missing", "film", "The film is empty: make it anew.");
        }

        if (film.Bytes > MostBytes)
        {
            yield return new PostIssue("too_long", "film", "Bilibili takes films of 4 GB at most: export it in a lower quality.", film.Bytes, MostBytes) { Rule = "size" };
        }

        if (film.Length.TotalSeconds >= MostSeconds)
        {
            yield return new PostIssue("too_long", "film", "Bilibili takes films that are shorter than five hours: part it.", (long)film.Length.TotalSeconds, MostSeconds - 1) { Rule = "length" };
        }

        if (Math.Max(film.Width, film.Height) is var side and > MostPixels)
        {
            yield return new PostIssue("wrong", "film", "Bilibili takes pictures of 4096 by 4096 at most: export it smaller.", side, MostPixels) { Rule = "pixels" };
        }

        if (film.FramesPerSecond > MostFrames)
        {
            yield return new PostIssue("wrong", "film", "Bilibili takes 120 frames a second at most: export it with fewer.", (long)Math.Ceiling(film.FramesPerSecond), MostFrames) { Rule = "rate" };
        }

        if (!film.Name.EndsWith(".mp4", StringComparison.OrdinalIgnoreCase) && !film.Name.EndsWith(".flv", StringComparison.OrdinalIgnoreCase))
        {
            yield return new PostIssue("wrong", "film", "Bilibili takes mp4 and flv: export it as mp4.") { Rule = "type" };
        }
    }

    private static IEnumerable<PostIssue> Cover(CoverFacts? cover)
    {
        if (cover is null)
        {
            yield return new PostIssue("missing", "cover", "Bilibili takes no film without a cover: choose one.");
            yield break;
        }

        if (cover.Type is not ("image/jpeg" or "image/png"))
        {
            yield return new PostIssue("wrong", "cover", "Bilibili takes covers in JPEG and PNG: make it one of these.") { Rule = "type" };
        }

        if (cover.Bytes > MostCoverBytes)
        {
            yield return new PostIssue("too_long", "cover", "Bilibili takes covers of 5 MB at most: make it smaller.", cover.Bytes, MostCoverBytes) { Rule = "size" };
        }

        if (cover.Width < LeastCoverWidth || cover.Height < LeastCoverHeight)
        {
            yield return new PostIssue("wrong", "cover", $"Bilibili wants covers of {LeastCoverWidth} by {LeastCoverHeight} at least, and this one has {cover.Width} by {cover.Height}: choose a larger one.") { Rule = "pixels" };
        }
    }
}
