using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Pipeline.Publications;
using Reelwright.Storage;

namespace Reelwright.Features.Series;

/// <summary>Makes a calendar of a project's chapters, or tells when they would be out.</summary>
public sealed class CreateSeries(IDbContextFactory<ReelDb> databases, Access access, Platforms platforms, TimeProvider clock, ILogger<CreateSeries> log)
{
    /// <summary>Places a calendar may have.</summary>
    public const int MostSlots = 1000;

    /// <summary>The calendar's id, null of a preview, and its places.</summary>
    public sealed record Answer(Guid? Id, string TimeZone, IReadOnlyList<Place> Slots);

    /// <summary>When a chapter would be out.</summary>
    public sealed record Place(int Number, Guid ChapterId, int ChapterNumber, string ChapterTitle, DateTimeOffset ScheduledAt, string PostTitle);

    private sealed record Titled(Guid Id, int Number, string Title);

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>timezone_unknown</c>, <c>change_invalid</c>, <c>text_invalid</c>, <c>wrong_state</c>.</summary>
    public async Task<Answer> Run(Caller caller, NewSeries said, CancellationToken ct)
    {
        await access.Project(caller, said.ProjectId, Right.Post, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var account = await db.PlatformAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == said.AccountId && a.UserId == caller.User && !a.IsDeleted, ct)
            ?? throw new ReelException("not_found", $"There is no platform account {said.AccountId} of yours.");
        var project = await db.Projects.AsNoTracking().SingleAsync(p => p.Id == said.ProjectId, ct);
        var zoneName = said.TimeZone ?? await db.Users.Where(u => u.Id == caller.User).Select(u => u.Timezone).SingleAsync(ct);
        var (zone, time) = (SeriesTimesSaid.Zone(zoneName), SeriesTimesSaid.Time(said.TimeOfDay));
        var template = said.Template ?? new SeriesTemplate();
        Visible(template, account);
        var series = new PublicationSeries
        {
            UserId = caller.User, ProjectId = project.Id, AccountId = account.Id, Title = SentenceWords.Clean(said.Title ?? "", "title", 200) ?? Titles.Cut(project.Title, 200),
            Language = said.Language ?? project.Language ?? throw Unsaid("language", "the project has none yet"), Output = said.Output ?? project.PrimaryOutput ?? throw Unsaid("output", "no film of the project was ordered yet"),
            TimeZone = zoneName, TimeOfDay = time, StartsOn = said.StartsOn, EveryDays = said.EveryDays, StopOnFailure = said.StopOnFailure, Missed = said.Missed, Template = SeriesTimesSaid.Template(template),
        };
        var kept = SeriesTemplate.Read(series.Template);
        var slots = (await Chapters(db, said, ct)).Select((c, i) => new Place(
            i + 1, c.Id, c.Number, c.Title, SeriesTimesSaid.At(series, zone, i), SeriesTemplate.Fill(kept.Title, project.Title, c.Title, c.Number))).ToList();
        if (slots[0].ScheduledAt <= clock.GetUtcNow())
        {
            throw new ReelException("change_invalid", $"The first place would be at {slots[0].ScheduledAt:u}, which is over: begin later.");
        }

        if (said.Preview)
        {
            return new Answer(null, zoneName, slots);
        }

        db.PublicationSeries.Add(series);
        db.PublicationSlots.AddRange(slots.Select(o => new PublicationSlot { SeriesId = series.Id, Number = o.Number, ChapterId = o.ChapterId, ScheduledAt = o.ScheduledAt }));
        await db.SaveChangesAsync(ct);
        log.LogInformation("Account {User} made calendar {Series} of {Count} chapters", caller.User, series.Id, slots.Count);
        return new Answer(series.Id, zoneName, slots);
    }

    private static async Task<List<Titled>> Chapters(ReelDb db, NewSeries said, CancellationToken ct)
    {
        var all = await db.Chapters.Where(c => c.ProjectId == said.ProjectId && !c.IsDeleted && (said.FromChapter == null || c.ChapterNumber >= said.FromChapter))
            .OrderBy(c => c.ChapterNumber).Select(c => new Titled(c.Id, c.ChapterNumber, c.Title)).ToListAsync(ct);
        if (said.Chapters is { } named)
        {
            var known = all.ToDictionary(c => c.Id);
            if (named.Distinct().Count() != named.Count)
            {
                throw new ReelException("change_invalid", "A chapter is named twice: each has one place.");
            }

            all = [.. named.Select(id => known.GetValueOrDefault(id) ?? throw new ReelException("not_found", $"The project has no chapter {id}."))];
        }

        return all.Count is > 0 and <= MostSlots ? all : throw new ReelException("change_invalid", $"A calendar has 1 to {MostSlots} chapters, these are {all.Count}: name them, or a first one.");
    }

    private void Visible(SeriesTemplate template, PlatformAccount account)
    {
        var card = platforms.Cards.FirstOrDefault(c => c.Platform == account.Platform && c.Route == account.Route);
        if (card is not null && template.Visibility is { } seen && !card.Visibilities.Contains(seen))
        {
            throw new ReelException("change_invalid", $"{card.Name} has no visibility '{seen.Word()}': choose {string.Join(", ", card.Visibilities.Select(v => v.Word()))}.");
        }

        if (card is { UsualVisibility: null } && template.Visibility is null)
        {
            throw new ReelException("change_invalid", $"{card.Name} wants its visibility chosen: {string.Join(", ", card.Visibilities.Select(v => v.Word()))}.");
        }
    }

    private static ReelException Unsaid(string what, string why) => new("change_invalid", $"Say the {what} of the films: {why}.");
}
