using System.ComponentModel.DataAnnotations;
using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>One change of a manuscript. Which fields count depends on what is done.</summary>
/// <param name="Do">What.</param>
/// <param name="Id">The sentence, paragraph or chapter.</param>
/// <param name="Version">Its version, as it was read; the change is refused when it is another one by now.</param>
/// <param name="Text">Of a correction or an inserted sentence; a paragraph's or chapter's new text, which is split again and keeps every sentence it leaves unchanged. Empty takes back a correction, or speaks as written.</param>
/// <param name="Prompt">Of a correction: shown instead of what the words ask for; empty takes it back.</param>
/// <param name="Voice">Of a correction: a voice of the maker's; empty takes it back.</param>
/// <param name="SpeechRate">Of a correction: 1 is usual.</param>
/// <param name="Pitch">Of a correction: 1 is usual.</param>
/// <param name="Volume">Of a correction: 1 is usual.</param>
/// <param name="At">Where a sentence is split: how many UTF-16 units of what is spoken stay in the first part.</param>
/// <param name="Target">Beside which a row is moved; which sentence or paragraph begins the second part of a split paragraph or chapter.</param>
/// <param name="InFront">Inserted or moved in front, else behind.</param>
/// <param name="Action">What becomes of a paragraph.</param>
/// <param name="Reason">Why it is ignored.</param>
/// <param name="Title">Of a chapter, or of the second part of a split one.</param>
/// <param name="Notes">Beside a chapter; empty removes them.</param>
/// <param name="Clips">What becomes of the clips of a chapter that is deleted; they are kept if left out.</param>
/// <param name="Emotion">Of a correction: how it shall sound; empty takes it back.</param>
/// <param name="Style">Of a correction: a manner of speaking; empty takes it back.</param>
public sealed record ManuscriptChange(
    EditKind Do, Guid Id, uint Version, string? Text = null, string? Prompt = null, [property: StringLength(50)] string? Voice = null,
    [property: Range(0.5, 2)] double? SpeechRate = null, [property: Range(0.5, 2)] double? Pitch = null, [property: Range(0, 2)] double? Volume = null,
    int? At = null, Guid? Target = null, bool InFront = false, ParagraphAction? Action = null, [property: StringLength(1000)] string? Reason = null,
    [property: StringLength(500)] string? Title = null, [property: StringLength(100_000)] string? Notes = null, ClipsFate? Clips = null,
    [property: StringLength(EditSentence.LongestManner)] string? Emotion = null, [property: StringLength(EditSentence.LongestManner)] string? Style = null);
