using Reelwright.Domain;

namespace Reelwright.Publishing.Bilibili;

/// <summary>Which step comes next at Bilibili, told by the journal alone.</summary>
internal static class BilibiliNext
{
    private static readonly TimeSpan Searching = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Seldom = TimeSpan.FromHours(1);

    // After which the list is searched once an hour: what several films look like, only a person can tell apart.
    private const int Searches = 30;

    public static NextStep Of(PostJournal journal, long film) => journal switch
    {
        { State: PublicationState.Failed or PublicationState.Removed or PublicationState.Cancelled } => new NextStep(PublishStep.Wait),
        { RemoteId: not null } => new NextStep(PublishStep.Look, After: Pause(journal.Looks)),
        { Absent: true } => new NextStep(PublishStep.Wait),
        { Doing: PublishStep.Submit or PublishStep.Find } or { Fault: PlatformFault.Duplicate } or { State: PublicationState.Ambiguous } => new NextStep(PublishStep.Find, After: Search(journal)),
        { Session: null } => new NextStep(PublishStep.Begin),
        { Uploaded: false } when journal.Confirmed < film => Send(journal, film),
        { Uploaded: false } => new NextStep(PublishStep.Complete),
        { Cover: null } => new NextStep(PublishStep.Cover),
        _ => new NextStep(PublishStep.Submit) { Posts = true },
    };

    private static NextStep Send(PostJournal journal, long film)
    {
        var (offset, length) = BilibiliUpload.Part(journal, film);
        return new NextStep(PublishStep.Send, offset, length);
    }

    // The first search is for what was sent just now.
    private static TimeSpan Search(PostJournal journal) => journal.Doing is PublishStep.Submit ? TimeSpan.Zero : journal.Looks < Searches ? Searching : Seldom;

    // Reviews take minutes to a day.
    private static TimeSpan Pause(int looks) => looks switch
    {
        < 5 => TimeSpan.FromMinutes(1),
        < 10 => TimeSpan.FromMinutes(5),
        < 14 => TimeSpan.FromMinutes(15),
        _ => TimeSpan.FromMinutes(60),
    };
}
