using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features;
using Reelwright.Features.Manuscripts;
using Reelwright.Features.Manuscripts.Structure;
using Reelwright.Media.Text;
using Reelwright.Storage;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Features.Manuscripts;

/// <summary>Whatever is done to a manuscript, in whatever order: its order stays dense, its counts right, its texts what its sentences say, and undo brings back the very same rows.</summary>
public sealed class StructurePropertyTests(Server server) : IClassFixture<Server>
{
    private static readonly string[] Words = ["rain", "lamp", "river", "Anna", "tower", "key", "snow", "harbour", "letter", "dog"];
    private readonly Dictionary<Guid, string> looks = [];
    private readonly ConcurrentQueue<string> refusals = [];
    private Guid project;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Random_edits_and_undos_keep_every_invariant(int seed)
    {
        var random = new Dice(seed);
        project = await Added(random);
        var stack = new Stack<(Guid Edit, string Before)>();
        var (edits, undone) = (0, 0);
        for (var turn = 0; turn < 220; turn++)
        {
            if (stack.Count > 0 && random.Next(3) == 0)
            {
                var (edit, before) = stack.Pop();
                await Undo(edit);
                (await Told()).ShouldBe(before, $"seed {seed}, turn {turn}");
                undone++;
            }
            else
            {
                var before = await Told();
                var change = await Any(random);
                if (await Try(change) is { } edit)
                {
                    stack.Push((edit, before));
                    edits++;
                }
                else
                {
                    (await Told()).ShouldBe(before, $"seed {seed}, turn {turn}: {change}");
                }
            }

            await Holds($"seed {seed}, turn {turn}");
        }

        edits.ShouldBeGreaterThan(80, string.Join('\n', refusals));
        undone.ShouldBeGreaterThan(40);
    }

    [Fact]
    public async Task Undone_in_any_order_an_edit_is_taken_back_or_refused_and_the_invariants_hold()
    {
        var random = new Dice(3);
        project = await Added(random);
        var edits = new List<Guid>();
        for (var turn = 0; turn < 40; turn++)
        {
            if (await Try(await Any(random)) is { } edit)
            {
                edits.Add(edit);
            }
        }

        var (taken, refused) = (0, 0);
        while (edits.Count > 0)
        {
            var at = random.Next(edits.Count);
            try
            {
                await Undo(edits[at]);
                taken++;
            }
            catch (ReelException covered) when (string.Equals(covered.Code, "edit_covered", StringComparison.Ordinal))
            {
                refused++;
            }

            edits.RemoveAt(at);
            await Holds($"after {taken} undone and {refused} refused");
        }

        taken.ShouldBeGreaterThan(5);
        refused.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Several_editors_at_once_leave_every_invariant_as_it_is()
    {
        project = await Added(new Dice(4));
        var (made, late) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async editor =>
        {
            var dice = new Dice(100 + editor);
            for (var turn = 0; turn < 15; turn++)
            {
                try
                {
                    Interlocked.Add(ref made, await Try(await Any(dice)) is null ? 0 : 1);
                }
                catch (ReelException overtaken) when (overtaken.Code is "precondition_failed" or "not_found")
                {
                    Interlocked.Increment(ref late);
                }
            }
        }));
        await Holds($"{made} made, {late} too late");
        made.ShouldBeGreaterThan(15, $"{late} too late: {string.Join(' ', refusals)}");
    }

    private T Get<T>() where T : notnull => server.App.Services.GetRequiredService<T>();

    private Caller Ada => new(server.Installation.Owner, UserRole.Owner, "test");

    private async Task<Guid> Added(Dice random)
    {
        var text = new StringBuilder();
        for (var chapter = 1; chapter <= 3; chapter++)
        {
            text.Append("# Chapter ").Append(chapter).Append("\n\n");
            for (var paragraph = 0; paragraph < 4; paragraph++)
            {
                text.AppendJoin(' ', Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Sentence(random))).Append("\n\n");
            }
        }

        return (await Get<AddUpload>().Run(Ada, new AddUpload.Pasted($"book {random.Next(1_000_000_000)}", text.ToString(), "en"), CancellationToken.None)).ProjectId;
    }

    private static string Sentence(Dice random) => $"The {Words[random.Next(Words.Length)]} saw the {Words[random.Next(Words.Length)]} {random.Next(1000)}.";

    private async Task<Guid?> Try(ManuscriptChange change)
    {
        try
        {
            return (await Get<EditManuscript>().Run(Ada, project, [change], CancellationToken.None)).Edit;
        }
        catch (ReelException refused) when (refused.Code is "nothing_follows" or "change_invalid")
        {
            refusals.Enqueue($"{change.Do}: {refused.Message}");
            return null;
        }
    }

    private Task<EditManuscript.Answer> Undo(Guid edit) => Get<UndoEdit>().Run(Ada, project, edit, CancellationToken.None);

    private async Task<ManuscriptChange> Any(Dice random)
    {
        await using var db = await Get<IDbContextFactory<ReelDb>>().CreateDbContextAsync();
        var kinds = Enum.GetValues<EditKind>().Where(k => k is not (EditKind.Several or EditKind.Replace)).ToArray();
        var kind = kinds[random.Next(kinds.Length)];
        var chapters = await db.Chapters.Where(c => c.ProjectId == project).OrderBy(c => c.Id).ToListAsync();
        var paragraphs = await db.Paragraphs.Where(p => db.Chapters.Any(c => c.Id == p.ChapterId && c.ProjectId == project && !c.IsDeleted)).OrderBy(p => p.Id).ToListAsync();
        var sentences = await db.Sentences.Where(s => db.Paragraphs.Any(p => p.Id == s.ParagraphId && db.Chapters.Any(c => c.Id == p.ChapterId && c.ProjectId == project && !c.IsDeleted))).OrderBy(s => s.Id).ToListAsync();
        var trash = chapters.FindAll(c => c.IsDeleted);
        var living = chapters.FindAll(c => !c.IsDeleted);
        if ((kind == EditKind.DeleteChapter && living.Count < 2) || (kind == EditKind.RestoreChapter && trash.Count == 0) || sentences.Count < 5 || paragraphs.Count < 2 || living.Count == 0)
        {
            kind = trash.Count > 0 ? EditKind.RestoreChapter : EditKind.InsertSentence;
        }

        if (kind == EditKind.InsertSentence && sentences.Count == 0)
        {
            return new(EditKind.EditChapter, living[0].Id, living[0].Version, Text: string.Join("\n\n", Enumerable.Range(0, 4).Select(_ => Sentence(random) + " " + Sentence(random))));
        }

        T One<T>(List<T> rows) => rows[random.Next(rows.Count)];
        var noun = kind.Word()[(kind.Word().LastIndexOf('_') + 1)..];
        var s = sentences.Count > 0 ? One(sentences) : null;
        var p = paragraphs.Count > 0 ? One(paragraphs) : null;
        var c = kind == EditKind.RestoreChapter ? One(trash) : One(living);
        var (id, version) = noun switch { "sentence" => (s!.Id, s.Version), "paragraph" => (p!.Id, p.Version), _ => (c.Id, c.Version) };
        var front = random.Next(2) == 0;
        return kind switch
        {
            EditKind.CorrectSentence => new(kind, id, version, Text: random.Next(4) == 0 ? "" : Sentence(random), Voice: front ? "en-gb" : null, Volume: 0.5),
            EditKind.InsertSentence => new(kind, id, version, Text: Sentence(random), InFront: front),
            EditKind.SplitSentence => new(kind, id, version, At: random.Next(20)),
            EditKind.MoveSentence => new(kind, id, version, Target: One(sentences).Id, InFront: front),
            EditKind.EditParagraph when random.Next(2) == 0 => new(kind, id, version, Action: One([.. Enum.GetValues<ParagraphAction>()]), Reason: null),
            EditKind.EditParagraph => new(kind, id, version, Text: Other(random, sentences.FindAll(x => x.ParagraphId == id).OrderBy(x => x.OrderIndex).Select(x => x.EditedContent ?? x.Content))),
            EditKind.SplitParagraph => new(kind, id, version, Target: One(sentences.FindAll(x => x.ParagraphId == id)).Id),
            EditKind.MoveParagraph => new(kind, id, version, Target: One(paragraphs).Id, InFront: front),
            EditKind.EditChapter when front => new(kind, id, version, Title: "Title " + random.Next(9), Notes: "seen"),
            EditKind.EditChapter => new(kind, id, version, Text: await Rewritten(db, random, id)),
            EditKind.SplitChapter => new(kind, id, version, Target: One(paragraphs).Id),
            EditKind.MoveChapter => new(kind, id, version, Target: One(living).Id, InFront: front),
            _ => new(kind, id, version),
        };
    }

    private static string Other(Dice random, IEnumerable<string> sentences) => string.Join(' ', sentences.SelectMany(s => random.Next(6) switch { 0 => [], 1 => [Sentence(random)], 2 => [s, Sentence(random)], _ => new[] { s } }));

    private static async Task<string> Rewritten(ReelDb db, Dice random, Guid chapter)
    {
        var texts = await db.Paragraphs.Where(p => p.ChapterId == chapter && p.Action != ParagraphAction.Delete).OrderBy(p => p.OrderIndex).Select(p => p.EditedContent ?? p.Content).ToListAsync();
        return string.Join("\n\n", texts.SelectMany(t => random.Next(5) switch { 0 => [t, Sentence(random)], 1 => [Other(random, Sentences.Split(t, "en"))], _ => new[] { t } }).Append(Sentence(random)));
    }

    /// <summary>All there is to the project, as it is told and spoken.</summary>
    private async Task<string> Told()
    {
        await using var db = await Get<IDbContextFactory<ReelDb>>().CreateDbContextAsync();
        var told = new List<string>();
        foreach (var c in await db.Chapters.Where(c => c.ProjectId == project).OrderBy(c => c.ChapterNumber).ToListAsync())
        {
            told.Add($"{c.Id} {c.ChapterNumber} {c.Title} {c.IsDeleted} {c.EditedContent} {c.EditingNotes} {c.SentenceCount} {c.WordCount}");
            foreach (var p in await db.Paragraphs.Where(p => p.ChapterId == c.Id).Include(p => p.Sentences).OrderBy(p => p.OrderIndex).ToListAsync())
            {
                told.Add($"  {p.Id} {p.OrderIndex} {p.Action} {p.Content} {p.EditedContent} {p.IgnoreReason} {p.IsConfirmed}");
                p.Sentences.OrderBy(s => s.OrderIndex).ToList().ForEach(s => told.Add($"    {s.Id} {s.OrderIndex} {s.Content} {s.EditedContent} {s.ImagePrompt} {s.VoiceType} {s.Volume} {s.WordCount} {s.CharacterCount} {s.IsManualEdited}"));
            }
        }

        return string.Join('\n', told);
    }

    private async Task Holds(string when)
    {
        await using var db = await Get<IDbContextFactory<ReelDb>>().CreateDbContextAsync();
        var book = await db.Projects.AsNoTracking().SingleAsync(p => p.Id == project);
        var chapters = await db.Chapters.Where(c => c.ProjectId == project).OrderBy(c => c.ChapterNumber).Include(c => c.Paragraphs).ThenInclude(p => p.Sentences).AsSplitQuery().AsNoTracking().ToListAsync();
        chapters.Select(c => c.ChapterNumber).ShouldBe(Enumerable.Range(1, chapters.Count), when);
        foreach (var c in chapters)
        {
            c.Paragraphs.Select(p => p.OrderIndex).Order().ShouldBe(Enumerable.Range(0, c.Paragraphs.Count), when);
            var counted = c.Paragraphs.FindAll(p => p.Action != ParagraphAction.Delete);
            (c.ParagraphCount, c.SentenceCount, c.WordCount).ShouldBe((counted.Count, counted.Sum(p => p.SentenceCount), counted.Sum(p => p.WordCount)), when);
            foreach (var p in c.Paragraphs)
            {
                var sentences = p.Sentences.OrderBy(s => s.OrderIndex).ToList();
                sentences.Select(s => s.OrderIndex).ShouldBe(Enumerable.Range(0, sentences.Count), when);
                sentences.ShouldNotBeEmpty(when);
                var text = p.EditedContent ?? p.Content;
                (p.SentenceCount, p.WordCount).ShouldBe((sentences.Count, Counts.Words(text)), when);
                Bare(string.Concat(sentences.Select(s => s.Content))).ShouldBe(Bare(text), when);
                sentences.ForEach(s => (s.WordCount, s.CharacterCount).ShouldBe((Counts.Words(s.Content), Counts.Characters(s.Content)), when));
                sentences.ForEach(s => (looks.TryAdd(s.Id, $"{s.PictureVariation} {s.Motion}") || string.Equals(looks[s.Id], $"{s.PictureVariation} {s.Motion}", StringComparison.Ordinal)).ShouldBeTrue(when));
            }
        }

        var living = chapters.FindAll(c => !c.IsDeleted);
        (book.ChapterCount, book.ParagraphCount, book.SentenceCount, book.WordCount)
            .ShouldBe((living.Count, living.Sum(c => c.ParagraphCount), living.Sum(c => c.SentenceCount), living.Sum(c => c.WordCount)), when);
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Numbers that are the same in every run.</summary>
    private sealed class Dice(int seed)
    {
        private int thrown;

        public int Next(int sides) => (int)(Digest.Number($"{seed} {thrown++}") % (ulong)sides);
    }
}
