using Reelwright.Domain;

namespace Reelwright.Features.Series;

/// <summary>A calendar as a list shows it. An edit names <c>version</c> as its If-Match, in quotes.</summary>
/// <param name="UserId">Whose it is; its account is theirs, too.</param>
/// <param name="TimeOfDay">As <c>HH:mm</c>, in <see cref="TimeZone"/>.</param>
/// <param name="Reason">Why it was stopped.</param>
/// <param name="ReasonCode">The same as a word: <c>by_hand</c>, <c>project_gone</c>, <c>account_gone</c>, <c>no_film</c>, <c>post_failed</c>.</param>
/// <param name="ReasonSlot">The number of the place it stopped at, where that was one.</param>
/// <param name="Slots">How many places it has.</param>
/// <param name="Published">How many of them are out.</param>
/// <param name="NextAt">The next place whose time has not come.</param>
public sealed record SeriesRow(
    Guid Id, Guid UserId, Guid ProjectId, Guid AccountId, string Title, string Language, string Output, string TimeZone, string TimeOfDay, DateOnly StartsOn, int EveryDays, bool StopOnFailure, MissedPolicy Missed,
    SeriesTemplate Template, SeriesStatus Status, string? Reason, string? ReasonCode, int? ReasonSlot, int Slots, int Published, DateTimeOffset? NextAt, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, uint Version)
{
    /// <summary>Of a row and what is counted of its places.</summary>
    internal static SeriesRow Of(PublicationSeries s, int slots, int published, DateTimeOffset? next) => new(
        s.Id, s.UserId, s.ProjectId, s.AccountId, s.Title, s.Language, s.Output, s.TimeZone, s.TimeOfDay.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), s.StartsOn, s.EveryDays, s.StopOnFailure, s.Missed,
        SeriesTemplate.Read(s.Template), s.Status, s.Reason, s.ReasonCode, s.ReasonSlot, slots, published, next, s.CreatedAt, s.UpdatedAt, s.Version);
}

/// <summary>A place of a calendar.</summary>
/// <param name="HasFilm">Whether its film is there as it would be posted now.</param>
/// <param name="State">Of its post; null before there is one.</param>
/// <param name="Skipped">Why nothing is posted for it: <c>missed</c>, <c>no_film</c>, <c>posted_before</c>, <c>by_hand</c>.</param>
public sealed record SlotRow(
    int Number, Guid ChapterId, int ChapterNumber, string ChapterTitle, DateTimeOffset ScheduledAt, bool HasFilm, Guid? PublicationId, PublicationState? State, string? PlatformUrl, string? ErrorCode, string? ErrorMessage, string? Skipped);
