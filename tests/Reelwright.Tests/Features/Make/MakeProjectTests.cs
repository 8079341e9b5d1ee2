using Reelwright.Tests.Engine;

namespace Reelwright.Tests.Features.Make;

/// <summary>Films of what is there already: a script, a drama, a book that was read before.</summary>
[Trait("turn", "c")]
public sealed class MakeProjectTests
{
    [Fact]
    public async Task A_project_that_is_there_is_made_by_its_id()
    {
        await using var runs = await Runs.Open();
        var first = (await runs.Make(runs.Write("lamp.txt", "The lamp burned."))).Well();
        var project = (await runs.One<Guid>("select id from projects")).ToString();
        var again = (await runs.Make(project)).Well();
        Path.GetFileName(Directory.GetFiles(again.Out, "*.mp4").ShouldHaveSingleItem()).ShouldBe(Path.GetFileName(Directory.GetFiles(first.Out, "*.mp4").Single()));
        (await runs.One<long>("select count(*) from generation_tasks")).ShouldBe(1);
        (await runs.Make(project, "--lang", "de")).Error.ShouldStartWith("reel: option_unsupported: ");
        (await runs.Make(Guid.NewGuid().ToString())).Error.ShouldStartWith("reel: not_found: ");
    }

    [Fact]
    public async Task What_is_refused_of_one_chapter_leaves_no_order_of_another_behind()
    {
        await using var runs = await Runs.Open();
        (await runs.Make(runs.Write("lamps.md", "# One\n\nThe lamp burned.\n\n# Two\n\nIt went out.\n"), "--chapters", "1")).Well();
        await runs.Rows("""
            update sentences s set edited_content = 'The lamp burned on.' from paragraphs p join chapters c on c.id = p.chapter_id where p.id = s.paragraph_id and c.chapter_number = 1;
            update sentences s set voice_settings = '{"emotion":"sad"}' from paragraphs p join chapters c on c.id = p.chapter_id where p.id = s.paragraph_id and c.chapter_number = 2
            """);
        (await runs.Make((await runs.One<Guid>("select id from projects")).ToString())).Error.ShouldStartWith("reel: field_unsupported: ");
        (await runs.One<long>("select count(*) from generation_tasks")).ShouldBe(1);
    }
}
