using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts;

/// <summary>A chapter with its paragraphs and sentences, as they stand and as they will be spoken.</summary>
public sealed class ReadChapter(NpgsqlDataSource database)
{
    /// <summary>A sentence. An edit of it names <c>version</c> as its If-Match, in quotes.</summary>
    public sealed record SentenceRow(
        Guid Id, int OrderIndex, string Content, string? EditedContent, string? ImagePrompt, string? EditedPrompt, string? ImageUrl, string? AudioUrl,
        double? StartTime, double? EndTime, double? Duration, string? VoiceType, double SpeechRate, double Pitch, double Volume, string? Emotion, string? Style, SentenceStatus Status,
        string? ErrorMessage, bool IsManualEdited, uint Version);

    /// <summary>A paragraph.</summary>
    /// <param name="TextVersion">What is said of it, with its sentences: whoever confirms it names this as their If-Match, in quotes.</param>
    public sealed record ParagraphRow(
        Guid Id, int OrderIndex, string Language, ParagraphAction Action, string Content, string? EditedContent, bool IsConfirmed, string? IgnoreReason,
        IReadOnlyList<SentenceRow> Sentences, uint Version, string TextVersion);

    /// <summary>All of it.</summary>
    /// <param name="Project">Its project's title.</param>
    /// <param name="Version">Of the chapter's own row: edits of the chapter name it, or the ETag.</param>
    /// <param name="TextVersion">Of all that is said in it, down to the last sentence: whoever confirms it names this as their If-Match, in quotes, or the ETag.</param>
    public sealed record Answer(ReadProject.ChapterRow Chapter, string Project, IReadOnlyList<ParagraphRow> Paragraphs, uint Version, string TextVersion);

    /// <summary>Reads it, in one statement: all of it is of one moment. Errors: <c>not_found</c>.</summary>
    public async Task<Answer> Run(Caller caller, Guid chapter, CancellationToken ct) =>
        await ChapterRows.Read(database, caller.User, chapter, ct) ?? throw new ReelException("not_found", $"There is no chapter {chapter}.");

    /// <summary>Of a row.</summary>
    internal static SentenceRow Of(Sentence s)
    {
        var manner = VoiceManner.Read(s.VoiceSettings);
        return new(
            s.Id, s.OrderIndex, s.Content, s.EditedContent, s.ImagePrompt, s.EditedPrompt, s.ImageUrl, s.AudioUrl, s.StartTime, s.EndTime, s.Duration, s.VoiceType,
            s.SpeechRate, s.Pitch, s.Volume, manner.Emotion, manner.Style, s.Status, s.ErrorMessage, s.IsManualEdited, s.Version);
    }
}
