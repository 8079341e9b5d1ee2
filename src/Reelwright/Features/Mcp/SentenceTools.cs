using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ModelContextProtocol.Server;
using Reelwright.Domain;
using Reelwright.Features.Http;
using Reelwright.Features.Manuscripts;

namespace Reelwright.Features.Mcp;

/// <summary>Tools that read a chapter sentence by sentence, correct it, and tell what no longer fits.</summary>
internal static class SentenceTools
{
    private const int Usual = 100;

    /// <summary>A chapter, and which of its sentences.</summary>
    public sealed record Part(
        [property: Description("Id of the chapter.")] Guid Chapter,
        [property: Description("Number of the first sentence wanted, 1 if left out."), Range(1, int.MaxValue)] int? From = null,
        [property: Description("How many sentences, 100 if left out."), Range(1, PageRequest.Most)] int? Limit = null);

    /// <summary>A sentence as it was read, and what to change.</summary>
    public sealed record Edit(
        [property: Description("Id of the sentence.")] Guid Sentence,
        [property: Description("The 'version' you read: if somebody changed the sentence meanwhile you are told so, and nothing is overwritten.")] uint Version,
        [property: Description("What to change; the rest stays. An empty text, prompt, voice, emotion or style takes back an earlier change.")] EditSentence.Change Change);

    /// <summary>A sentence as it was read.</summary>
    public sealed record Versioned(
        [property: Description("Id of the sentence.")] Guid Sentence,
        [property: Description("The 'version' you read.")] uint Version);

    /// <summary>Which sentence's corrections.</summary>
    public sealed record Past(
        [property: Description("Id of the sentence.")] Guid Sentence,
        [property: Description("How many, 50 if left out."), Range(1, PageRequest.Most)] int? Limit = null,
        [property: Description("The 'next' of the part before.")] string? After = null);

    /// <summary>A sentence as it will be spoken.</summary>
    public sealed record Line(
        Guid Id, int Number, int Paragraph, ParagraphAction Action, string Text, string? Prompt, string? Voice, SentenceStatus Status, string? ErrorMessage, bool IsManualEdited, uint Version);

    /// <summary>A paragraph that sentences are of.</summary>
    public sealed record Around(Guid Id, int Number, ParagraphAction Action, bool IsConfirmed, uint Version);

    /// <summary>A part of a chapter.</summary>
    /// <param name="Version">Of the chapter itself, for edit_structure.</param>
    /// <param name="TextVersion">Of all the chapter says, for confirm_chapter.</param>
    public sealed record Lines(ReadProject.ChapterRow Chapter, uint Version, string TextVersion, IReadOnlyList<Around> Paragraphs, IReadOnlyList<Line> Sentences, int? NextFrom);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        new AgentTool<Part, Lines>(
            "read_chapter", "Read a chapter", Hints.Reading,
            "The sentences of a chapter in order, as they will be spoken, and the paragraphs they are of ('paragraph' is the paragraph's 'number'), each with the id and version an edit needs. Paragraphs with action delete or ignore are not spoken. A long chapter comes in parts: go on with from = next_from.",
            async (call, a, ct) => Of(await call.Get<ReadChapter>().Run(call.Caller, a.Chapter, ct), a.From ?? 1, a.Limit ?? Usual)),
        new AgentTool<Edit, ReadChapter.SentenceRow>(
            "edit_sentence", "Correct a sentence", Hints.Changing,
            "Corrects a sentence's text, picture prompt, voice, rate, pitch, volume, emotion or style. Nothing is made by that: what no longer fits is listed by stale and made anew by the next order. undo_sentence takes it back.",
            async (call, a, ct) => ReadChapter.Of(await call.Get<EditSentence>().Run(call.Caller, a.Sentence, a.Version, a.Change, ct))),
        new AgentTool<Versioned, ReadChapter.SentenceRow>(
            "undo_sentence", "Take a correction back", Hints.Changing, "Takes back the last correction of a sentence; what was made for the former text is current again.",
            async (call, a, ct) => ReadChapter.Of(await call.Get<UndoSentence>().Run(call.Caller, a.Sentence, a.Version, ct))),
        new AgentTool<Past, Page<SentenceRoutes.Edit>>(
            "sentence_edits", "Corrections of a sentence", Hints.Reading, "The corrections of a sentence with what it was before and after, the last first.",
            async (call, a, ct) => (await call.Get<ListSentenceEdits>().Run(call.Caller, a.Sentence, PageRequest.Of(a.Limit, a.After), ct)).As(SentenceRoutes.Edit.Of)),
        new AgentTool<ManuscriptTools.OneChapter, StaleMedia.Answer>(
            "stale", "What no longer fits", Hints.Reading,
            "Pictures and voice lines of a chapter that no longer fit its text, and whether its film is still current. 'known' ones were made before and cost nothing to choose again.",
            (call, a, ct) => call.Get<StaleMedia>().Run(call.Caller, a.Chapter, ct)),
    ];

    private static Lines Of(ReadChapter.Answer read, int from, int limit)
    {
        var all = read.Paragraphs.SelectMany(p => p.Sentences.Select(s => (Paragraph: p, Sentence: s))).ToList();
        var lines = all.Select((at, index) => new Line(
                at.Sentence.Id, index + 1, at.Paragraph.OrderIndex, at.Paragraph.Action, at.Sentence.EditedContent ?? at.Sentence.Content, at.Sentence.EditedPrompt ?? at.Sentence.ImagePrompt,
                at.Sentence.VoiceType, at.Sentence.Status, at.Sentence.ErrorMessage, at.Sentence.IsManualEdited, at.Sentence.Version))
            .Skip(from - 1).Take(limit).ToList();
        var told = lines.Select(l => l.Paragraph).ToHashSet();
        var around = read.Paragraphs.Where(p => told.Contains(p.OrderIndex)).Select(p => new Around(p.Id, p.OrderIndex, p.Action, p.IsConfirmed, p.Version)).ToList();
        return new Lines(read.Chapter, read.Version, read.TextVersion, around, lines, from - 1 + lines.Count < all.Count && lines.Count > 0 ? from + lines.Count : null);
    }
}
