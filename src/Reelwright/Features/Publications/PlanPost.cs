using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Features.Manuscripts;
using Reelwright.Pipeline.Publications;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>Makes a post of what somebody says and of what is known: prefilled, cleaned, and looked through by its platform's limits.</summary>
public sealed class PlanPost(IDbContextFactory<ReelDb> databases, Platforms platforms, PostSource source, PostReading posts, TimeProvider clock)
{
    private const int LongestTag = 100;
    private const int LongestOption = 2000;

    /// <summary>A post that is written nowhere yet, or a changed one.</summary>
    internal sealed record Plan(PublicationRecord Row, PlatformAccount Account, IPublisher Publisher);

    /// <summary>A new one. Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c>, <c>file_removed</c>, <c>change_invalid</c>, <c>text_invalid</c>, <c>route_unknown</c>.</summary>
    internal async Task<Plan> New(Caller caller, NewPost asked, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var account = await db.PlatformAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == asked.AccountId && a.UserId == caller.User && !a.IsDeleted, ct)
            ?? throw new ReelException("not_found", $"There is no platform account {asked.AccountId} of yours.");
        var (film, publisher) = (await source.Read(caller, asked.FilmId, asked.ClipId, ct), platforms.Of(account.Platform, account.Route));
        // Where visibility has to be chosen, so has what is allowed.
        var allowed = publisher.Card.UsualVisibility is not null;
        var row = new PublicationRecord
        {
            UserId = caller.User, ChapterId = film.Chapter, ProjectId = film.Project, VideoId = film.Id, VideoKind = film.Kind, FilmDigest = film.Digest, FilmBytes = film.Bytes, FilmLanguage = film.Language,
            FilmCost = film.Cost, FilmCurrency = film.Currency, Platform = account.Platform, AccountId = account.Id, PlatformAccountId = account.PlatformAccountId,
            Title = PostTexts.Title(publisher.Card, string.Join(' ', film.Title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))), Tags = Json.Write(PostTexts.Tags(publisher.Card, film.Tags)), Visibility = publisher.Card.UsualVisibility,
            AllowComments = allowed, AllowDownload = allowed, MadeByAi = film.Made, ContentFingerprint = "",
        };
        Write(row, asked);
        return new Plan(row, account, publisher);
    }

    /// <summary>One that is there. Errors: <c>route_unknown</c>.</summary>
    internal async Task<Plan> Of(PublicationRecord row, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var account = await db.PlatformAccounts.AsNoTracking().SingleAsync(a => a.Id == row.AccountId, ct);
        return new Plan(row, account, platforms.Of(account.Platform, account.Route));
    }

    /// <summary>What is said, into the row. Errors: <c>text_invalid</c>.</summary>
    internal static void Write(PublicationRecord row, PostSaid said)
    {
        row.Title = said.Title is { } title ? SentenceWords.Clean(title, "title", PostSaid.LongestTitle) ?? "" : row.Title;
        row.Description = said.Description is { } description ? SentenceWords.Lines(description, "description") : row.Description;
        row.Tags = said.Tags is { } tags ? Json.Write(tags.OfType<string>().Select(t => SentenceWords.Clean(t.TrimStart('#', ' '), "tag", LongestTag)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList()) : row.Tags;
        row.ThumbnailUrl = said.ThumbnailUrl is { } cover ? SentenceWords.Clean(cover, "thumbnail_url", 500) : row.ThumbnailUrl;
        row.Options = said.Options is { } options ? Json.Write(new SortedDictionary<string, string>(
            options.ToDictionary(o => o.Key, o => SentenceWords.Clean((string?)o.Value ?? "", o.Key, LongestOption) ?? "", StringComparer.Ordinal), StringComparer.Ordinal)) : row.Options;
        row.Visibility = said.Visibility ?? row.Visibility;
        (row.AllowComments, row.AllowDownload) = (said.AllowComments ?? row.AllowComments, said.AllowDownload ?? row.AllowDownload);
        (row.AgeRestriction, row.MadeByAi, row.Missed) = (said.AgeRestriction ?? row.AgeRestriction, said.MadeByAi ?? row.MadeByAi, said.Missed ?? row.Missed);
        (row.ScheduledAt, row.IsScheduled) = said.SaysTime ? (said.ScheduledAt?.ToUniversalTime(), said.ScheduledAt is not null) : (row.ScheduledAt, row.IsScheduled);
        row.ContentFingerprint = ContentFingerprint.Of(
            row.FilmDigest, row.FilmBytes, row.Title, row.Description, Json.Read<List<string>>(row.Tags), Json.Read<Dictionary<string, string>>(row.Options), row.Visibility);
    }

    /// <summary>The post, and what is wrong with it; each thing once, what stands in the way first. Errors: <c>film_gone</c>.</summary>
    /// <param name="caller">Who may see its cover.</param>
    /// <param name="live">What the platform says of the account; null when it was not asked.</param>
    internal async Task<(Post Post, IReadOnlyList<PostIssue> Issues)> Check(Caller caller, Plan plan, AccountOptions? live, CancellationToken ct)
    {
        var post = await posts.Read(plan.Row, plan.Publisher.Card, ct);
        var own = Own(plan, post).ToList();
        var said = own.Select(i => (i.Code, i.Field)).ToHashSet();
        var issues = own.Concat(plan.Publisher.Check(post, live)
            // What is said already adapters say in other words.
            .Select(i => i.Told()).Where(i => !said.Contains((i.Code, i.Field)))).ToList();
        await using var db = await databases.CreateDbContextAsync(ct);
        if (plan.Row.ThumbnailUrl is { } cover && !await SeenAssets.Of(db, caller.User).AnyAsync(a => a.UrlPath == cover && a.AssetType == AssetType.Image, ct))
        {
            issues.Add(new PostIssue("wrong", "thumbnail_url", $"There is no picture {Titles.Cut(cover, 100)}: name the url_path of one of yours, or leave it out.") { Rule = "unknown" });
        }

        return (post, [.. issues.DistinctBy(i => (i.Code, i.Field, i.Message)).OrderBy(i => i.Warns)]);
    }

    /// <summary>Whether a draft cannot be kept with it: not what is missing or too long, which one may go on with.</summary>
    internal static bool Unkeepable(PostIssue issue) => !issue.Warns && issue is { Code: "not_there" } or { Field: "scheduled_at" or "thumbnail_url", Warns: false };

    private IEnumerable<PostIssue> Own(Plan plan, Post post)
    {
        var (row, card) = (plan.Row, plan.Publisher.Card);
        if (row.Visibility is { } seen && !card.Visibilities.Contains(seen))
        {
            yield return new PostIssue("not_there", "visibility", $"{card.Name} has no visibility '{seen.Word()}': choose {string.Join(", ", card.Visibilities.Select(v => v.Word()))}.");
        }

        if (row is { Visibility: VisibilityType.Scheduled, ScheduledAt: null })
        {
            yield return new PostIssue("missing", "scheduled_at", "With visibility scheduled, say when it shall be out (scheduled_at).");
        }
        else if (row.ScheduledAt is { } at && at <= clock.GetUtcNow())
        {
            yield return new PostIssue("wrong", "scheduled_at", $"{at:u} is over: choose another time, or none.") { Rule = "past" };
        }

        if (row.ThumbnailUrl is not null && !card.Covers)
        {
            yield return new PostIssue("not_there", "thumbnail_url", $"{card.Name} takes no cover of one's own this way: leave it out.");
        }

        foreach (var option in post.Options.Keys.Where(o => !card.Fields.Any(f => string.Equals(f.Name, o, StringComparison.Ordinal))))
        {
            yield return new PostIssue("not_there", option, $"{card.Name} has no setting '{Titles.Cut(option, 50)}': it has {(card.Fields.Count == 0 ? "none" : string.Join(", ", card.Fields.Select(f => f.Name)))}.") { Rule = "setting" };
        }

        if (plan.Account.IsDeleted)
        {
            yield return new PostIssue("not_there", "account_id", $"The account '{plan.Account.Name}' was taken away: post by another.");
        }
        else if (plan.Account.Health is AccountHealth.Reconnect)
        {
            yield return new PostIssue("not_allowed", "account_id", $"The account '{plan.Account.Name}' has to be connected again: until then its posts wait.") { Warns = true };
        }
    }
}
