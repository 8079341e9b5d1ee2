using Reelwright.Domain;

namespace Reelwright.Publishing.TikTok;

/// <summary>Which step comes next, told by the journal alone (contract §4.12).</summary>
internal static class TikTokSteps
{
    /// <summary>As long an address takes bytes, and so may make a post.</summary>
    public static readonly TimeSpan AddressLives = TimeSpan.FromHours(1);

    /// <summary>After this, what has not come will not.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(72);

    private const int LooksUnlinked = 3;
    private static readonly NextStep Wait = new(PublishStep.Wait);

    // The fourth is after the hour in which an address that nobody has would still take bytes.
    private static readonly TimeSpan[] Finds = [default, Minutes(1), Minutes(20), Minutes(41), Minutes(60), Minutes(360)];
    private static readonly TimeSpan[] Locates = [default, Seconds(2), Seconds(5), Seconds(15), Minutes(1), Minutes(5), Minutes(30), Minutes(360)];
    private static readonly TimeSpan[] Works = [Seconds(5), Seconds(10), Seconds(15), Seconds(30), Minutes(1), Minutes(2), Minutes(5), Minutes(10), Minutes(30), Minutes(60), Minutes(360)];
    private static readonly TimeSpan[] Moderates = [Minutes(1), Minutes(5), Minutes(10), Minutes(15), Minutes(30), Minutes(60), Minutes(120), Minutes(240), Minutes(360)];

    /// <summary>See <see cref="IPublisher.Next"/>.</summary>
    public static NextStep Next(PostJournal journal, Post post) => journal.State switch
    {
        PublicationState.Published or PublicationState.Failed or PublicationState.Removed or PublicationState.Cancelled => Wait,
        PublicationState.Ambiguous => journal.Absent || Over(journal, Finds) ? Wait : Find(journal),
        _ when journal.Task is null => journal.Doing is PublishStep.Begin or PublishStep.Find ? Find(journal) : new NextStep(PublishStep.Begin) { Posts = true },
        _ when !journal.Uploaded => Upload(journal, post),
        PublicationState.PublishedUnlinked when !Comes(post) => journal.Looks > LooksUnlinked ? Wait : Look(journal, Moderates),
        PublicationState.PublishedUnlinked or PublicationState.AwaitingUser => Over(journal, Moderates) ? Wait : Look(journal, Moderates),
        _ => Look(journal, Works),
    };

    /// <summary>Whether TikTok will name an id of it: only what everybody sees has one, and what a person makes of a draft may be that.</summary>
    public static bool Comes(Post post) => post.IsDraft() || TikTokPrivacy.Level(post) is TikTokPrivacy.Everyone;

    private static NextStep Upload(PostJournal journal, Post post)
    {
        var unsettled = journal.Doing is PublishStep.Send or PublishStep.Locate;
        if (unsettled || !journal.Located || journal.Session is null)
        {
            return new NextStep(PublishStep.Locate, After: Pause(Locates, journal.Looks));
        }

        var length = TikTokChunks.Next(journal.Confirmed, post.Film.Bytes, journal.PartSize);
        return new NextStep(PublishStep.Send, journal.Confirmed, length) { Posts = journal.Confirmed + length >= post.Film.Bytes };
    }

    private static NextStep Find(PostJournal journal) => new(PublishStep.Find, After: Pause(Finds, journal.Looks));

    private static NextStep Look(PostJournal journal, TimeSpan[] pauses) => new(PublishStep.Look, After: Pause(pauses, journal.Looks));

    private static bool Over(PostJournal journal, TimeSpan[] pauses) => Enumerable.Range(0, journal.Looks).Aggregate(TimeSpan.Zero, (all, n) => all + Pause(pauses, n)) > Longest + pauses[^1];

    private static TimeSpan Pause(TimeSpan[] pauses, int looks) => pauses[Math.Min(looks, pauses.Length - 1)];

    private static TimeSpan Minutes(int count) => TimeSpan.FromMinutes(count);

    private static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);
}
