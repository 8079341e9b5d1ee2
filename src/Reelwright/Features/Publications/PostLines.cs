using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Publishing;

namespace Reelwright.Features.Publications;

/// <summary>Posts in lines for a person.</summary>
internal static class PostLines
{
    /// <summary>A post on one line.</summary>
    public static string Line(ReadPost.Row row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Id}  {row.Platform.Word(),-11} {row.State.Word(),-18} {row.Progress,3} %  {row.Account.Name}: {Titles.Cut(row.Title, 50)}{(row.PausedAt is null ? "" : "  paused")}{Time(row)}{(row.PlatformUrl is { } url ? "  " + url : "")}{(row.ErrorMessage is { } why ? "  " + why : "")}");

    /// <summary>A post as it is now. Errors: <c>not_found</c>.</summary>
    public static Task<ReadPost.Row> Read(IServiceProvider services, Caller caller, Guid post, CancellationToken ct) => services.GetRequiredService<ReadPost>().Run(caller, post, ct);

    /// <summary>All that is known of one.</summary>
    public static IEnumerable<string> Lines(ReadPost.Row row)
    {
        yield return Line(row);
        foreach (var told in new[] { row.Warning, row.CoverTrouble, row.Journal.LastError is { } again ? "It is tried again: " + again : null, row.Account.HealthReason, row.Journal.Reason }.OfType<string>())
        {
            yield return told;
        }

        if (row.May.Count > 0)
        {
            yield return $"It may be: {string.Join(", ", row.May)}.";
        }
    }

    /// <summary>What would be posted, and what is to be said of it.</summary>
    public static IEnumerable<string> Lines(CheckPost.Answer plan, string where) =>
    [
        $"To {where}: {plan.Title}",
        .. plan.Description is { } text ? [text] : Array.Empty<string>(),
        $"{(plan.Tags.Count == 0 ? "no tags" : string.Join(' ', plan.Tags.Select(t => "#" + t)))}, visibility {plan.Visibility?.Word() ?? "not chosen"}",
        .. plan.Counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Field}: {c.Has} of {c.Most} ({c.Unit})")),
        .. plan.Issues.Select(Line),
        .. plan.LiveTrouble is { } trouble ? [$"{trouble.Code}: {trouble.Message}"] : Array.Empty<string>(),
    ];

    /// <summary>A step on one line.</summary>
    public static string Line(ListPostSteps.Step step) => string.Create(
        CultureInfo.InvariantCulture,
        $"{step.BeganAt:yyyy-MM-dd HH:mm:ss}Z  {step.Name.Word(),-8}  {(step.EndedAt is null ? "not known" : step.Fault?.Word() ?? "done"),-14}{(step.Bytes is > 0 and { } bytes ? $"  {bytes} bytes" : "")}{(step.Message is { } why ? "  " + why : "")}");

    private static string Line(PostIssue issue) => $"{(issue.Warns ? "note" : "wrong")}: {issue.Field}: {issue.Message}";

    private static string Time(ReadPost.Row row) => row.ScheduledAt is { } at && row.PublishedAt is null ? string.Create(CultureInfo.InvariantCulture, $"  at {at:yyyy-MM-dd HH:mm}Z") : "";
}
