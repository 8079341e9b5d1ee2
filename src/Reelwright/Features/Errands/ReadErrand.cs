using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Features.Errands;

/// <summary>How an errand stands, and what came of it.</summary>
public sealed class ReadErrand(IDbContextFactory<ReelDb> databases, Access access)
{
    private const int Beginning = 200;

    /// <summary>An errand.</summary>
    /// <param name="Recording">Address of the recording, while it is there.</param>
    /// <param name="Wishes">What was asked for, by the kind.</param>
    /// <param name="Progress">Percent.</param>
    /// <param name="NeedsAttention">Nobody knows what became of one of its calls: settle that.</param>
    /// <param name="Answer">What came of it in short, by the kind.</param>
    public sealed record Row(
        Guid Id, ErrandKind Kind, Guid ProjectId, Guid? ChapterId, Guid ApiConfigId, string? Recording, string? Language, JsonElement Wishes, ErrandStatus Status, int Progress, bool NeedsAttention,
        JsonElement? Answer, string? ErrorCode, string? ErrorMessage, Guid? CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, DateTimeOffset? CompletedAt);

    /// <summary>A sentence that was found in the recording.</summary>
    /// <param name="Start">Seconds from the recording's begin.</param>
    /// <param name="End">Seconds.</param>
    /// <param name="Confidence">0 to 1.</param>
    /// <param name="Media">The version of its voice.</param>
    /// <param name="Chosen">The next film speaks it.</param>
    public sealed record Line(Guid Sentence, double Start, double End, double Confidence, Guid Media, bool Chosen);

    /// <summary>A sentence that was not found: its voice is as it was.</summary>
    public sealed record Unheard(Guid Sentence, string Text);

    /// <summary>The errand, and of a narration its sentences in order.</summary>
    public sealed record Answer(Row Errand, IReadOnlyList<Line> Heard, IReadOnlyList<Unheard> NotHeard);

    private sealed record Asked(Guid Id, string Text, bool Append);

    private sealed record Came(IReadOnlyList<Guid>? NotHeard);

    /// <summary>Reads it. Errors: <c>not_found</c>.</summary>
    public async Task<Answer> Run(Caller caller, Guid errand, CancellationToken ct)
    {
        await access.Errand(caller, errand, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var project = await db.Errands.Where(e => e.Id == errand).Select(e => e.ProjectId).SingleAsync(ct);
        var row = (await Rows(db, db.Errands.Where(e => e.Id == errand), await access.Has(caller, project, Right.Edit, ct), ct))[0];
        if (row.Kind != ErrandKind.Narration)
        {
            return new Answer(row, [], []);
        }

        var heard = await (
            from n in db.NarratedLines where n.ErrandId == errand
            join m in db.SentenceMedia on n.SentenceMediaId equals m.Id
            orderby n.StartMs, m.SentenceId
            select new Line(m.SentenceId, n.StartMs / 1000.0, n.EndMs / 1000.0, n.Confidence, m.Id, m.Chosen)).AsNoTracking().ToListAsync(ct);
        var missing = row.Answer is { } said ? Json.Read<Came>(said.GetRawText()).NotHeard?.ToList() ?? [] : [];
        var texts = await db.Sentences.Where(s => missing.Contains(s.Id)).Select(s => new { s.Id, Text = s.EditedContent ?? s.Content }).AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Text, ct);
        return new Answer(row, heard, [.. missing.Where(texts.ContainsKey).Select(id => new Unheard(id, texts[id]))]);
    }

    /// <summary>Several, the newest first.</summary>
    /// <param name="whole">Also what of the owner's accounts is not for everybody who may look.</param>
    internal static async Task<List<Row>> Rows(ReelDb db, IQueryable<Errand> query, bool whole, CancellationToken ct)
    {
        var rows = await query.OrderByDescending(e => e.CreatedAt).ThenByDescending(e => e.Id).AsNoTracking().Select(e => new
        {
            // A whole episode's text is not read with every look.
            Errand = new Errand
            {
                Id = e.Id, Kind = e.Kind, ProjectId = e.ProjectId, ChapterId = e.ChapterId, ApiConfigId = e.ApiConfigId, Language = e.Language, Wishes = e.Kind == ErrandKind.Shots ? null! : e.Wishes, Status = e.Status,
                Progress = e.Progress, Answer = e.Answer, ErrorCode = e.ErrorCode, ErrorMessage = e.ErrorMessage, CreatedBy = e.CreatedBy, CreatedAt = e.CreatedAt, UpdatedAt = e.UpdatedAt, CompletedAt = e.CompletedAt,
            },
            Recording = db.MediaAssets.Where(a => a.Id == e.AssetId).Select(a => a.UrlPath).FirstOrDefault(),
            Doubt = (e.Status == ErrandStatus.Pending || e.Status == ErrandStatus.Processing) && db.ProviderCalls.Any(c => c.ErrandId == e.Id && c.Status == CallStatus.Unknown),
        }).ToListAsync(ct);
        var shots = await Texts(db, [.. rows.Where(r => r.Errand.Kind == ErrandKind.Shots).Select(r => r.Errand.Id)], ct);
        return rows.ConvertAll(r => Of(r.Errand, Wished(r.Errand, shots), r.Recording, r.Doubt, whole));
    }

    private static Row Of(Errand e, JsonElement wishes, string? recording, bool doubt, bool whole) => new(
        e.Id, e.Kind, e.ProjectId, e.ChapterId, e.ApiConfigId, recording, e.Language, wishes, e.Status, e.Progress, doubt, e.Answer is { } answer ? Json.Read<JsonElement>(answer) : null,
        e.ErrorCode, e.ErrorMessage is { } message && !whole ? Discretion.ForAll(e.ErrorCode!, message) : e.ErrorMessage, e.CreatedBy, e.CreatedAt, e.UpdatedAt, e.CompletedAt);

    private static JsonElement Wished(Errand e, Dictionary<Guid, Asked> shots) =>
        Json.Read<JsonElement>(shots.TryGetValue(e.Id, out var asked) ? Json.Write(new { text = Titles.Cut(asked.Text, Beginning), append = asked.Append }) : e.Wishes ?? "{}");

    /// <summary>What was asked for of shots: how the text begins, some more of it than is told.</summary>
    private static async Task<Dictionary<Guid, Asked>> Texts(ReelDb db, Guid[] shots, CancellationToken ct)
    {
        if (shots.Length == 0)
        {
            return [];
        }

        return (await db.Database.SqlQuery<Asked>($"""
            select id as "Id", left(wishes ->> 'text', {2 * Beginning}) as "Text", (wishes ->> 'append')::boolean as "Append" from errands where id = any({shots})
            """).ToListAsync(ct)).ToDictionary(a => a.Id);
    }
}
