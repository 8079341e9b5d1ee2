using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Media.Text;
using Reelwright.Storage;
using Reelwright.Tests.Storage;

namespace Reelwright.Tests.Features.Manuscripts;

/// <summary>A changed document merged into its project: rows of unchanged sentences stay.</summary>
public sealed class MergeManuscriptTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task An_edit_keeps_the_rows_of_all_other_sentences()
    {
        var project = await Add(("One", "It rained. Nobody came. The lamp went out."), ("Two", "She waited. He slept."));
        var before = await Rows(project);
        await Merge(project, ("One", "It rained. Somebody came. The lamp went out."), ("Two", "She waited. He slept."));
        var after = await Rows(project);
        after.Select(r => r.Text).ShouldBe(["It rained.", "Somebody came.", "The lamp went out.", "She waited.", "He slept."]);
        Kept(before, after).ShouldBe(4);
        after[1].Motion.ShouldNotBe(after[0].Motion, StringComparer.Ordinal);
        after[1].Motion.ShouldNotBe(after[2].Motion, StringComparer.Ordinal);
        await Counts(project, chapters: 2, paragraphs: 2, sentences: 5);
    }

    [Fact]
    public async Task What_a_person_made_of_a_paragraph_stays_while_the_document_says_the_same_there()
    {
        var project = await Add(("One", "It rained. Nobody came."), ("Two", "She waited. He slept."), ("Three", "The end came."));
        // As an edit leaves them: the two sentences of the first and of the second paragraph joined, the third paragraph hidden.
        await postgres.Run($"""
            update paragraphs p set sentence_count = 1, action = case when c.chapter_number = 3 then 'delete' else 'edit' end, edited_content = p.content || '!' from chapters c where c.id = p.chapter_id and c.project_id = '{project}';
            update sentences s set order_index = nextval('taken_out_places') from paragraphs p join chapters c on c.id = p.chapter_id where p.id = s.paragraph_id and c.project_id = '{project}' and s.order_index = 1;
            update sentences s set content = p.edited_content from paragraphs p join chapters c on c.id = p.chapter_id where p.id = s.paragraph_id and c.project_id = '{project}' and s.order_index = 0
            """);
        await Merge(project, ("One", "It rained. Nobody came."), ("Two", "She waited. He snored."), ("Three", "The end came."));
        (await Rows(project)).Select(r => r.Text).ShouldBe(["It rained. Nobody came.!", "She waited.", "He snored.", "The end came.!"]);
        (await postgres.Rows($"select p.action, p.edited_content from paragraphs p join chapters c on c.id = p.chapter_id where c.project_id = '{project}' order by c.chapter_number"))
            .Select(r => $"{r[0]} {r[1]}").ShouldBe(["edit It rained. Nobody came.!", "keep ", "delete The end came.!"]);
        await Counts(project, chapters: 3, paragraphs: 2, sentences: 3);
    }

    [Fact]
    public async Task A_sentence_moved_to_another_chapter_keeps_its_row()
    {
        var project = await Add(("One", "It rained. Nobody came."), ("Two", "She waited. He slept."));
        var before = await Rows(project);
        await Merge(project, ("One", "It rained."), ("Two", "She waited. Nobody came. He slept."));
        Kept(before, await Rows(project)).ShouldBe(4);
        await Counts(project, chapters: 2, paragraphs: 2, sentences: 4);
    }

    [Fact]
    public async Task A_new_first_chapter_leaves_every_other_chapter_its_row_even_one_that_changed()
    {
        var project = await Add(("One", "It rained. Nobody came."), ("Two", "She waited. He slept."));
        var before = await Chapters(project);
        await Merge(project, ("Before", "Long ago it began."), ("One", "It rained. Somebody came."), ("Two", "She waited. He slept."));
        var after = await Chapters(project);
        after.Select(c => c.Title).ShouldBe(["Before", "One", "Two"]);
        after[1].Id.ShouldBe(before[0].Id);
        after[2].Id.ShouldBe(before[1].Id);
        await Counts(project, chapters: 3, paragraphs: 3, sentences: 5);
    }

    [Fact]
    public async Task A_chapter_and_a_paragraph_that_are_gone_go_and_coming_back_they_look_as_before()
    {
        (string, string)[] whole = [("One", "It rained. Nobody came."), ("Two", "She waited. He slept."), ("Three", "The end came.")];
        var project = await Add(whole);
        var before = await Rows(project);
        await Merge(project, whole[0], whole[2]);
        Kept(before, await Rows(project)).ShouldBe(3);
        await Counts(project, chapters: 2, paragraphs: 2, sentences: 3);
        await Merge(project, whole);
        var after = await Rows(project);
        after.Select(r => (r.Text, r.Variation, r.Motion)).ShouldBe(before.Select(r => (r.Text, r.Variation, r.Motion)));
        await Merge(project, whole);
        Kept(after, await Rows(project)).ShouldBe(5);
    }

    [Fact]
    public async Task A_chapter_that_goes_leaves_what_was_made_for_its_sentences_to_the_chapter_that_has_them_now()
    {
        var project = await Add(("One", "It rained."), ("Two", "She waited. He slept."));
        var before = await Rows(project);
        var order = await Order(project, before[1].Id);
        await Merge(project, ("One", "It rained. She waited. He slept."));
        Kept(before, await Rows(project)).ShouldBe(3);
        var one = (await Chapters(project)).Single().Id;
        (await postgres.Rows($"""
            select t.chapter_id, t.status, j.script_id, j.status, j.ended_as, j.deleted_at is not null, a.digest, m.chosen
            from generation_tasks t join video_generation_jobs j on j.task_id = t.id join media_assets a on a.generation_job_id = j.id join sentence_media m on m.asset_id = a.id
            where t.id = '{order}'
            """)).Single().ShouldBe([one, "cancelled", one, "FAILED", "cancelled", true, Sample.Name("voice"), true]);
        (await postgres.One<long>($"select count(*) from generated_videos where script_id = '{one}'")).ShouldBe(0);
        (await postgres.One<long>($"select count(*) from status_changes where noun_id = '{order}'")).ShouldBe(1);
        await Merge(project, ("One", "It rained. He slept."));
        await Merge(project, ("One", "It rained. She waited. He slept."));
    }

    private static int Kept(List<Row> before, List<Row> after) => after.Count(before.Contains);

    private static BookText Book((string Title, string Text)[] chapters) =>
        new("A book", null, "txt", "en", [.. chapters.Select(c => new ChapterText(c.Title, [new ParagraphText(c.Text, "en")]))]);

    private async Task<Guid> Add(params (string Title, string Text)[] chapters)
    {
        await using var db = postgres.Open();
        var owner = await db.Users.Select(u => (Guid?)u.Id).FirstOrDefaultAsync() ?? await Owner(db);
        var project = new Project
        {
            OwnerId = owner, Title = "A book", FileName = "book.txt", FileSize = 5, FileType = FileType.Txt, FilePath = "/store/stock/book",
            FileDigest = new string('a', 64), Language = "en", Status = ProjectStatus.Parsed,
        };
        await db.Database.ExecuteSqlAsync($"insert into file_blobs (digest, area, size_bytes) values ({project.FileDigest}, 'STOCK', 5) on conflict do nothing");
        db.Projects.Add(project);
        await db.SaveChangesAsync();
        var rows = new Rows(project.Id);
        var number = 0;
        foreach (var chapter in Book(chapters).Chapters)
        {
            var made = rows.Next(chapter, ++number);
            db.Chapters.Add(made.Chapter);
            db.Paragraphs.AddRange(made.Paragraphs);
            db.Sentences.AddRange(made.Sentences);
        }

        await db.SaveChangesAsync();
        return project.Id;
    }

    /// <summary>An order of the sentence's chapter at work: a film planned, one voice there.</summary>
    private async Task<Guid> Order(Guid project, Guid sentence)
    {
        await using var db = postgres.Open();
        await Sample.Blob(db, "voice", StorageType.Audio);
        var (owner, chapter) = (await db.Users.Select(u => u.Id).FirstAsync(), await db.Chapters.SingleAsync(c => c.ProjectId == project && c.ChapterNumber == 2));
        var order = new GenerationTask
        {
            ProjectId = project, ChapterId = chapter.Id, ApiConfigId = await db.ApiConfigs.Select(c => c.Id).FirstAsync(), Language = "en", Output = "1920x1080/full",
            SessionId = "cli:1", Status = OrderStatus.Processing, TotalSentences = 2, StartedAt = TimeProvider.System.GetUtcNow(),
        };
        var attempt = new VideoGenerationJob
        {
            TaskId = order.Id, Number = 1, SessionId = "cli:1", ScriptId = chapter.Id, Status = AttemptStatus.MediaGeneration, StartedAt = order.StartedAt.Value,
        };
        var voice = Sample.NewAsset(owner, AssetType.Audio, SourceType.Generated, attempt.Id, "voice");
        db.AddRange(order, attempt, Sample.NewFilm(attempt), voice, Sample.NewMedia(await db.Sentences.SingleAsync(s => s.Id == sentence), voice, MediaSlot.Voice));
        await db.SaveChangesAsync();
        return order.Id;
    }

    private static Task<Guid> Owner(ReelDb db) => FirstRun.Prepare(
        db, Enum.GetValues<StorageType>().ToDictionary(area => area, area => "/store/" + area.Word()), "", TimeProvider.System, CancellationToken.None);

    private async Task Merge(Guid project, params (string Title, string Text)[] chapters)
    {
        await using var db = postgres.Open();
        await using var tx = await db.Database.BeginTransactionAsync();
        await new MergeManuscript(db, TimeProvider.System).Run(await db.Projects.SingleAsync(p => p.Id == project), Book(chapters), CancellationToken.None);
        await tx.CommitAsync();
    }

    private async Task<List<Row>> Rows(Guid project) => (await postgres.Rows($"""
        select s.id, s.content, s.picture_variation, s.motion from sentences s join paragraphs p on p.id = s.paragraph_id join chapters c on c.id = p.chapter_id
        where c.project_id = '{project}' and s.order_index < {Place.TakenOut} order by c.chapter_number, p.order_index, s.order_index
        """)).ConvertAll(r => new Row((Guid)r[0]!, (string)r[1]!, (long)r[2]!, (string)r[3]!));

    private async Task<List<(Guid Id, string Title)>> Chapters(Guid project) =>
        (await postgres.Rows($"select id, title from chapters where project_id = '{project}' order by chapter_number")).ConvertAll(r => ((Guid)r[0]!, (string)r[1]!));

    private async Task Counts(Guid project, int chapters, int paragraphs, int sentences)
    {
        var row = (await postgres.Rows($"select chapter_count, paragraph_count, sentence_count from projects where id = '{project}'")).Single();
        row.ShouldBe([chapters, paragraphs, sentences]);
        var counted = (await postgres.Rows($"select sum(sentence_count), sum(paragraph_count) from chapters where project_id = '{project}'")).Single();
        counted.ShouldBe([(long)sentences, (long)paragraphs]);
    }

    private sealed record Row(Guid Id, string Text, long Variation, string Motion);
}
