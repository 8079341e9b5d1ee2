using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.YouTube;

/// <summary>Reads what YouTube answers to an upload, and what it says of a video.</summary>
internal static class YouTubeAnswers
{
    private const string From = "0-";

    /// <summary>How many bytes it holds: none when it names no range. Null when that cannot be understood.</summary>
    public static long? Held(PlatformAnswer answer)
    {
        if (answer.Header("Range") is not { } range)
        {
            return 0;
        }

        var bytes = range.StartsWith("bytes=", StringComparison.OrdinalIgnoreCase) ? range["bytes=".Length..] : range;
        return bytes.StartsWith(From, StringComparison.Ordinal) && long.TryParse(bytes.AsSpan(From.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last + 1 : null;
    }

    /// <summary>The id of the video that an upload made; null while it made none.</summary>
    public static string? Id(PlatformAnswer answer) => answer.Json.At("id").Word();

    /// <summary>The journal after the last byte was taken.</summary>
    public static PostJournal Posted(PostWork work, PlatformAnswer answer, string id) =>
        Bound(work, work.Journal.Looked(work.Now, PublicationState.Submitted), id) with { SubmitReplyAt = work.Now, Reply = YouTubeLine.Kept(answer, work.Journal.Session) };

    /// <summary>The journal of a post whose id is known. The upload's address is of no more use, and does not stay.</summary>
    public static PostJournal Bound(PostWork work, PostJournal journal, string id) => journal with
    {
        RemoteId = id,
        RemoteUrl = YouTubeAddresses.Watch(id),
        Session = null,
        SessionAt = null,
        Confirmed = work.Film.Length,
        Offered = work.Film.Length,
        Located = true,
        Uploaded = true,
        Absent = false,
        Cover = work.Post.Cover is null ? "-" : journal.Cover,
    };

    /// <summary>An instant as YouTube writes it; null when there is none.</summary>
    public static DateTimeOffset? Instant(this JsonNode? node) =>
        DateTimeOffset.TryParse(node.Word(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    /// <summary>A length as YouTube writes it, such as PT1M5S; null while it does not know one.</summary>
    public static TimeSpan? Length(this JsonNode? node)
    {
        try
        {
            return node.Word() is { } said && System.Xml.XmlConvert.ToTimeSpan(said) is { Ticks: > 0 } length ? length : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
