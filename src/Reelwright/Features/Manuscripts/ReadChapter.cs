using System.Data;
using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>A chapter with its paragraphs and sentences, as they stand and as they will be spoken.</summary>
public sealed class ReadChapter(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>A sentence. An edit of it names <c>version</c> as its If-Match, in quotes.</summary>
    public sealed record SentenceRow(
        Guid Id, int OrderIndex, string Content, string? EditedContent, string? ImagePrompt, string? EditedPrompt, string? ImageUrl, string? AudioUrl,
        double? StartTime, double? EndTime, double? Duration, string? VoiceType, double SpeechRate, double Pitch, double Volume, SentenceStatus Status,
        string? ErrorMessage, bool IsManualEdited, uint Version);

    /// <summary>A paragraph.</summary>
    public sealed record ParagraphRow(
        Guid Id, int OrderIndex, string Language, ParagraphAction Action, string Content, string? EditedContent, bool IsConfirmed, string? IgnoreReason,
        IReadOnlyList<SentenceRow> Sentences, uint Version);

    /// <summary>All of it.</summary>
    public sealed record Answer(ReadProject.ChapterRow Chapter, IReadOnlyList<ParagraphRow> Paragraphs, uint Version);

    /// <summary>Reads it. Errors: <c>not_found</c>.</summary>
    public async Task<Answer> Run(Caller caller, Guid chapter, CancellationToken ct)
    {
        await access.Chapter(caller, chapter, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        // All of one moment: the version must be that of what is told.
        await using var tx = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var row = await db.Chapters.AsNoTracking().Where(c => c.Id == chapter).Select(Shape.Chapter).SingleAsync(ct);
        var version = await db.Chapters.Where(c => c.Id == chapter).Select(c => c.Version).SingleAsync(ct);
        var paragraphs = await db.Paragraphs.AsNoTracking().Where(p => p.ChapterId == chapter).OrderBy(p => p.OrderIndex).ToListAsync(ct);
        var sentences = await db.Sentences.AsNoTracking().Where(s => db.Paragraphs.Any(p => p.Id == s.ParagraphId && p.ChapterId == chapter)).ToListAsync(ct);
        var of = sentences.ToLookup(s => s.ParagraphId);
        return new Answer(row, paragraphs.ConvertAll(p => new ParagraphRow(
            p.Id, p.OrderIndex, p.Language, p.Action, p.Content, p.EditedContent, p.IsConfirmed, p.IgnoreReason,
            [.. of[p.Id].OrderBy(s => s.OrderIndex).Select(Of)], p.Version)), version);
    }

    /// <summary>Of a row.</summary>
    internal static SentenceRow Of(Sentence s) => new(
        s.Id, s.OrderIndex, s.Content, s.EditedContent, s.ImagePrompt, s.EditedPrompt, s.ImageUrl, s.AudioUrl, s.StartTime, s.EndTime, s.Duration, s.VoiceType,
        s.SpeechRate, s.Pitch, s.Volume, s.Status, s.ErrorMessage, s.IsManualEdited, s.Version);
}
