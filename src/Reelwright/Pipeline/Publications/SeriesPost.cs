using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing;

namespace Reelwright.Pipeline.Publications;

/// <summary>The post of a place in a calendar.</summary>
public static class SeriesPost
{
    private const int LongestTitle = 200;

    // A platform that shall release it itself wants to be told some time before.
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(20);

    /// <summary>How long before its time a place is made a post.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(24);

    /// <summary>When the first step of such a post is due.</summary>
    public static DateTimeOffset Due(DateTimeOffset at, VisibilityType? visibility, PlatformCard card) => visibility is VisibilityType.Scheduled ? at - Ahead : at - card.Ahead;

    /// <summary>The row of it, its film as it is now.</summary>
    public static PublicationRecord Of(PublicationSeries series, PublicationSlot slot, PlatformAccount account, PlatformCard card, string project, Chapter chapter, GeneratedVideo film, DateTimeOffset now)
    {
        var said = SeriesTemplate.Read(series.Template);
        var visibility = said.Visibility ?? card.UsualVisibility;
        // What is late is not released by the platform, but by us at once.
        visibility = visibility is VisibilityType.Scheduled && slot.ScheduledAt < now + Least ? VisibilityType.Public : visibility;
        // Where visibility has to be chosen, so has what is allowed.
        var allowed = card.UsualVisibility is not null;
        var (title, tags) = (Titles.Cut(Filled(said.Title), Longest(card)), said.Tags.Select(Filled).ToList());
        var row = new PublicationRecord
        {
            UserId = series.UserId, ChapterId = chapter.Id, ProjectId = series.ProjectId, SeriesId = series.Id, AccountId = account.Id, Platform = account.Platform, PlatformAccountId = account.PlatformAccountId,
            VideoId = film.Id, VideoKind = VideoKind.Film, FilmDigest = film.Digest!, FilmBytes = film.FileSize!.Value, FilmLanguage = film.Language,
            FilmCost = film.Currency is null ? null : film.Cost, FilmCurrency = film.Cost is null ? null : film.Currency,
            Title = title, Description = said.Description.Length == 0 ? null : Filled(said.Description), Tags = Json.Write(tags), Visibility = visibility,
            AllowComments = said.AllowComments ?? allowed, AllowDownload = said.AllowDownload ?? allowed, AgeRestriction = said.AgeRestriction, MadeByAi = said.MadeByAi, Options = Json.Write(said.Options),
            IsScheduled = true, ScheduledAt = slot.ScheduledAt, Missed = series.Missed, State = PublicationState.ScheduledLocal, Status = PublicationStatus.Pending, DueAt = Due(slot.ScheduledAt, visibility, card),
            ContentFingerprint = "",
        };
        row.ContentFingerprint = ContentFingerprint.Of(row.FilmDigest, row.FilmBytes, row.Title, row.Description, tags, said.Options, visibility);
        return row;

        string Filled(string text) => SeriesTemplate.Fill(text, project, chapter.Title, chapter.ChapterNumber);
    }

    // A title grows with what is filled in: it is cut where the platform would refuse it. Other limits are looked at with the post.
    private static int Longest(PlatformCard card) => Math.Min(LongestTitle, card.Texts.FirstOrDefault(t => t is { Field: "title", Unit: "utf16" })?.Most ?? LongestTitle);
}
