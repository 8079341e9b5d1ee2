using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts.Replacing;

/// <summary>Finds a text in a project and says what replacing it would cost. Nothing is changed by that.</summary>
public sealed class FindText(IDbContextFactory<ReelDb> databases, Access access, RemakeCost costs)
{
    /// <summary>What was found.</summary>
    /// <param name="Token">Replacing names it: when something of this has changed by then, nothing is replaced.</param>
    /// <param name="Sentences">In how many sentences it stands.</param>
    /// <param name="Occurrences">How often.</param>
    /// <param name="Cost">What would have to be made again; null in every part of the list but the first.</param>
    /// <param name="Items">A part of them, in order.</param>
    /// <param name="Next">Cursor of the next part; null at the end.</param>
    public sealed record Answer(string Token, int Sentences, int Occurrences, RemakeCost.Answer? Cost, IReadOnlyList<Hit> Items, string? Next);

    /// <summary>Looks through what is spoken and shown; hidden paragraphs are left out. Errors: <c>not_found</c>, <c>text_invalid</c>, <c>page_invalid</c>.</summary>
    public async Task<Answer> Run(Caller caller, Guid project, Sought sought, PageRequest page, CancellationToken ct)
    {
        sought.Ensure();
        var owner = await access.Project(caller, project, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var hits = await Hit.Find(db, project, sought, ct);
        var from = page.After is { } after
            ? Guid.TryParse(after, out var last) && hits.FindIndex(h => h.Sentence == last) is >= 0 and var at ? at + 1 : throw new ReelException("page_invalid", "after is no cursor of what is found now: begin again.")
            : 0;
        var items = hits.GetRange(from, Math.Min(page.Limit, hits.Count - from));
        return new Answer(
            Hit.Token(sought, hits), hits.Count, hits.Sum(h => h.At.Count), page.After is null ? await costs.Of(db, owner, hits, ct) : null,
            items, from + items.Count < hits.Count ? items[^1].Sentence.ToString() : null);
    }
}
