using Reelwright.Domain;

namespace Reelwright.Publishing.YouTube;

/// <summary>What comes next, told by the journal alone. The session of an upload knows whether its last byte has come, so that a crash is cured by asking it (contract 3.2, 3.9).</summary>
internal static class YouTubeNext
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];
    private static readonly TimeSpan CoverPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    public static NextStep Of(PostJournal journal, Post post) => journal switch
    {
        { State: PublicationState.Failed or PublicationState.Removed or PublicationState.Cancelled } => new NextStep(PublishStep.Wait),
        { RemoteId: not null, Cover: null } when post.Cover is not null => new NextStep(PublishStep.Cover, After: journal.CoverTrouble is null ? TimeSpan.Zero : CoverPause),
        { RemoteId: not null } => new NextStep(PublishStep.Look, After: UntilLook(journal, post)),
        { Absent: true } => new NextStep(PublishStep.Wait),
        { Doing: PublishStep.Find } => new NextStep(PublishStep.Find),
        // The last byte has left, and no session is there to tell whether it arrived.
        { Session: null } when journal.Offered >= post.Film.Bytes => new NextStep(PublishStep.Find, After: journal.Looks == 0 ? TimeSpan.Zero : Pause(journal.Looks - 1)),
        { Session: null } => new NextStep(PublishStep.Begin),
        { Doing: not null } or { Located: false } => new NextStep(PublishStep.Locate),
        _ when journal.Confirmed >= post.Film.Bytes => new NextStep(PublishStep.Locate, After: Pause(journal.Looks)),
        _ => Send(journal, post.Film.Bytes),
    };

    private static NextStep Send(PostJournal journal, long whole)
    {
        var length = Math.Min(journal.PartSize, whole - journal.Confirmed);
        return new NextStep(PublishStep.Send, journal.Confirmed, length) { Posts = journal.Confirmed + length == whole };
    }

    private static TimeSpan UntilLook(PostJournal journal, Post post)
    {
        var pause = Pause(journal.Looks);
        var release = journal.State is PublicationState.ScheduledRemote && post.ReleaseAt is { } at && journal.LookedAt is { } looked ? at - looked : TimeSpan.Zero;
        return release <= pause ? pause : release < LongestPause ? release : LongestPause;
    }

    private static TimeSpan Pause(int looks) => Pauses[Math.Clamp(looks, 0, Pauses.Length - 1)];
}
