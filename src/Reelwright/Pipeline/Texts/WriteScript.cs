using System.Globalization;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Providers;

namespace Reelwright.Pipeline.Texts;

/// <summary>Has a text maker write a script, in answers short enough to be good and to be lost one at a time. Each stands in the ledger, so it is asked and paid for once.</summary>
public sealed class WriteScript(TextCalls texts)
{
    // As much as an outline and what was said before take, in an estimate.
    private const int OutlinedLetters = 300;

    /// <summary>What it will say. Errors: those of a call, <c>answer_unreadable</c>; <see cref="WaitsOutsideException"/>.</summary>
    /// <param name="project">Two projects of one prompt get two scripts.</param>
    public async Task<ScriptOutline> Outline(IAsker by, Guid config, Guid project, ScriptWishes wishes, string? language, CancellationToken ct)
    {
        var said = await texts.Ask<ScriptOutline>(by, config, ServiceType.TextGeneration, ScriptTasks.Outline(wishes, language) with { Of = project.ToString() }, o => ScriptTasks.Wrong(o, wishes, language), ct);
        return said with
        {
            Title = TextLine.Of(said.Title), Summary = TextLine.Of(said.Summary),
            Chapters = [.. said.Chapters.Select(c => c with { Title = TextLine.Of(c.Title), Summary = TextLine.Of(c.Summary) })],
        };
    }

    /// <summary>The paragraphs of a chapter. Errors: as above.</summary>
    /// <param name="before">What the chapter before it says last.</param>
    public async Task<IReadOnlyList<string>> Chapter(IAsker by, Guid config, Guid project, ScriptWishes wishes, ScriptOutline outline, int number, string before, CancellationToken ct)
    {
        var paragraphs = new List<string>();
        for (var part = 1; part <= ScriptTasks.Parts(wishes); part++)
        {
            var task = ScriptTasks.Part(wishes, outline, number, part, before) with { Of = string.Create(CultureInfo.InvariantCulture, $"{project} {number} {part}") };
            var said = await texts.Ask<ScriptTasks.Spoken>(by, config, ServiceType.TextGeneration, task, s => ScriptTasks.Wrong(s, wishes), ct);
            var clean = said.Paragraphs.Select(ScriptTasks.Clean).Where(p => p.Any(char.IsLetterOrDigit)).ToList();
            paragraphs.AddRange(clean);
            before = clean.Count > 0 ? clean[^1] : before;
        }

        return paragraphs;
    }

    /// <summary>What is asked for a whole script, each at its longest: what it would cost.</summary>
    public static IReadOnlyList<TextRequest> Longest(ScriptWishes wishes, string? language)
    {
        var filled = new ScriptOutline(new string('x', 60), new string('x', OutlinedLetters), language ?? "en", [.. Enumerable.Range(1, wishes.Chapters).Select(n => new OutlinedChapter(n, new string('x', 60), new string('x', OutlinedLetters)))]);
        return [.. Enumerable.Range(1, wishes.Chapters).SelectMany(n => Enumerable.Range(1, ScriptTasks.Parts(wishes)).Select(part => ScriptTasks.Part(wishes, filled, n, part, new string('x', 1000))))
            .Prepend(ScriptTasks.Outline(wishes, language)).Select(t => new TextRequest(t.Instructions, t.Input, t.Longest) { Schema = t.Schema })];
    }
}
