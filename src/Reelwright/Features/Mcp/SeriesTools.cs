using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol.Server;
using Reelwright.Domain;
using Reelwright.Features.Numbers;
using Reelwright.Features.Series;

namespace Reelwright.Features.Mcp;

/// <summary>Tools for calendars of posts and for what became of posts.</summary>
internal static class SeriesTools
{
    /// <summary>Which calendars.</summary>
    public sealed record Which(
        [property: Description("Only those of this project.")] Guid? Project = null,
        [property: Description("Only those that stand so.")] SeriesStatus? Status = null,
        [property: Description("How many, 50 if left out."), Range(1, PageRequest.Most)] int? Limit = null,
        [property: Description("The 'next' of the part before.")] string? After = null);

    /// <summary>A calendar that is wanted.</summary>
    public sealed record Wanted(
        [property: Description("Id of the project.")] Guid Project,
        [property: Description("Id of the platform account that posts.")] Guid Account,
        [property: Description("The time of day of each post, such as 20:00.")] string TimeOfDay,
        [property: Description("The day of the first post.")] DateOnly StartsOn,
        [property: Description("IANA time zone; the person's own if left out.")] string? TimeZone = null,
        [property: Description("Days from one post to the next, 1 if left out."), Range(1, 366)] int? EveryDays = null,
        [property: Description("Number of the first chapter; the first of all if left out."), Range(1, 1_000_000)] int? FromChapter = null,
        [property: Description("Language of the films; the project's if left out.")] string? Language = null,
        [property: Description("Output of the films, as read_film tells it; the project's usual one if left out.")] string? Output = null,
        [property: Description("Title of each post; {project}, {chapter} and {number} are filled in.")] string? Title = null,
        [property: Description("Description of each post, filled in likewise.")] string? Description = null,
        [property: Description("Tags of each post.")] IReadOnlyList<string>? Tags = null,
        [property: Description("Who may see the posts; as is usual at the platform if left out.")] VisibilityType? Visibility = null,
        [property: Description("true: your person has seen the dates and wants the chapters posted by them. Without it the dates are only told.")] bool Confirm = false);

    /// <summary>Which calendar.</summary>
    public sealed record One([property: Description("Id of the calendar.")] Guid Series);

    /// <summary>A calendar to hold.</summary>
    public sealed record Held(
        [property: Description("Id of the calendar.")] Guid Series,
        [property: Description("true: it is over for now, not only held.")] bool Stop = false);

    /// <summary>Which numbers.</summary>
    public sealed record Asked(
        [property: Description("What they are added up by; film if left out.")] NumbersBy? By = null,
        [property: Description("Posts of that day or later.")] DateOnly? From = null,
        [property: Description("Posts of that day or before.")] DateOnly? To = null,
        [property: Description("All posts of this project instead of one's own.")] Guid? Project = null,
        [property: Description("Only posts at this platform.")] PlatformType? Platform = null);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        new AgentTool<Which, Page<SeriesRow>>(
            "list_series", "List calendars", Hints.Reading, "Calendars by which chapters are posted, with how they stand and what is next.",
            (call, a, ct) => call.Get<ListSeries>().Run(call.Caller, a.Project, a.Status, PageRequest.Of(a.Limit, a.After), ct)),
        new AgentTool<Wanted, CreateSeries.Answer>(
            "create_series", "Make a calendar", Hints.Ordering with { Again = false }, "Posts a project's chapters one after the other, at a time of day, every so many days. It only tells the dates unless confirm is true: show them to your person first.",
            (call, a, ct) => call.Get<CreateSeries>().Run(call.Caller, Of(a), ct)),
        new AgentTool<One, ReadSeries.Answer>(
            "read_series", "Read a calendar", Hints.Reading, "A calendar and its places: which chapter is out when, and what has become of it.", (call, a, ct) => call.Get<ReadSeries>().Run(call.Caller, a.Series, ct)),
        new AgentTool<Held, ReadSeries.Answer>(
            "pause_series", "Hold a calendar", Hints.Changing, "No further post of a calendar is begun; one that is begun already, or is at the platform, goes on. To have it go on is for your person.",
            (call, a, ct) => Hold(call, a, ct).Then(() => call.Get<ReadSeries>().Run(call.Caller, a.Series, ct))),
        new AgentTool<Asked, ReadNumbers.Answer>(
            "publication_numbers", "Read numbers of posts", Hints.Reading, "Views, likes, comments and shares of posts. A total that is null was told by nobody; it is not zero.",
            (call, a, ct) => call.Get<ReadNumbers>().Run(call.Caller, new ReadNumbers.Request(a.By ?? NumbersBy.Film, a.From, a.To, a.Project, a.Platform), ct)),
    ];

    private static Task Hold(AgentCall call, Held a, CancellationToken ct)
        => a.Stop ? call.Get<PauseSeries>().Stop(call.Caller, a.Series, ct) : call.Get<PauseSeries>().Run(call.Caller, a.Series, ct);

    private static NewSeries Of(Wanted a) => new(
        a.Project, a.Account, a.TimeOfDay, a.StartsOn, Language: a.Language, Output: a.Output, TimeZone: a.TimeZone, EveryDays: a.EveryDays ?? 1, FromChapter: a.FromChapter, Preview: !a.Confirm,
        Template: new SeriesTemplate { Title = a.Title ?? SeriesTemplate.UsualTitle, Description = a.Description ?? "", Tags = a.Tags ?? [], Visibility = a.Visibility });
}
