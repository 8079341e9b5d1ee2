using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Make;

/// <summary>One event a line, for programs.</summary>
public sealed class JsonReport(TextWriter to) : IMakeReport
{
    /// <inheritdoc />
    public void Read(string title, int chapters, int sentences, string outcome) => Line(new { Event = "read", title, chapters, sentences, outcome });

    /// <inheritdoc />
    public void Watch(IReadOnlyList<WatchedChapter> chapters) => Line(new { Event = "ordered", chapters });

    /// <inheritdoc />
    public void Event(WatchedChapter chapter, ProgressEvent what) => Line(new
    {
        Event = what.Kind.Word(), chapter.Order, Chapter = chapter.Number, Step = what.Step?.Word(), what.Done, what.Total, what.Percent, what.SecondsLeft,
        Sentence = what.SentenceId, what.Message, Data = what.Data is null ? (System.Text.Json.JsonElement?)null : Json.Read<System.Text.Json.JsonElement>(what.Data), At = what.CreatedAt,
    });

    /// <inheritdoc />
    public void Film(ChapterResult result) => Line(new
    {
        Event = "film", Chapter = result.Number, result.Title, result.File, result.Seconds, result.Bytes, result.UpToDate, result.Sentences, result.Made,
    });

    /// <inheritdoc />
    public void Done(string folder, IReadOnlyList<ChapterResult> results) => Line(new { Event = "done", folder, Films = results.Count });

    /// <inheritdoc />
    public void Dispose() => to.Flush();

    private void Line<T>(T value)
    {
        to.WriteLine(Json.Write(value));
        to.Flush();
    }
}
