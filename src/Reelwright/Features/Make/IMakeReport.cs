using Reelwright.Domain;

namespace Reelwright.Features.Make;

/// <summary>One chapter's film as <c>reel make</c> tells of it.</summary>
/// <param name="Made">Digests by kind: picture, voice, segment, sound.</param>
public sealed record ChapterResult(
    int Number, string Title, string File, double Seconds, long Bytes, bool UpToDate, int Sentences, IReadOnlyDictionary<string, IReadOnlyList<string>> Made);

/// <summary>A chapter whose order is being watched.</summary>
public sealed record WatchedChapter(Guid Order, int Number, string Title);

/// <summary>Who tells a person, or a program, how <c>reel make</c> goes.</summary>
public interface IMakeReport : IDisposable
{
    /// <summary>The document was read.</summary>
    void Read(string title, int chapters, int sentences, string outcome);

    /// <summary>These orders are watched from now on.</summary>
    void Watch(IReadOnlyList<WatchedChapter> chapters);

    /// <summary>Something happened to one of them.</summary>
    void Event(WatchedChapter chapter, ProgressEvent what);

    /// <summary>A film has been handed out.</summary>
    void Film(ChapterResult result);

    /// <summary>Everything asked for is there.</summary>
    void Done(string folder, IReadOnlyList<ChapterResult> results);
}
