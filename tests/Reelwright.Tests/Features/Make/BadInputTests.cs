namespace Reelwright.Tests.Features.Make;

/// <summary>Whatever is handed to the program that it cannot use: exit code 1, one line that says so, and nothing left behind.</summary>
public sealed class BadInputTests(BadInputs inputs) : IClassFixture<BadInputs>
{
    [Theory]
    [InlineData("file_empty", "empty.txt")]
    [InlineData("no_text", "blank.txt")]
    [InlineData("not_text", "program.txt")]
    [InlineData("encoding_unknown", "nonsense.txt")]
    [InlineData("file_too_large", "huge.txt")]
    [InlineData("file_missing", "nowhere.txt")]
    [InlineData("file_missing", "folder.txt")]
    [InlineData("file_missing", "empty.txt/book.txt")]
    [InlineData("format_unknown", "letter.pdf")]
    [InlineData("file_damaged", "cut.docx")]
    [InlineData("archive_too_large", "bomb.docx")]
    [InlineData("xml_refused", "laughs.docx")]
    [InlineData("xml_refused", "laughs.epub")]
    [InlineData("epub_incomplete", "missing-chapter.epub")]
    [InlineData("archive_unsafe", "climbing-page.epub")]
    [InlineData("archive_unsafe", "climbing-name.epub")]
    public async Task A_document_that_cannot_be_read_is_refused(string code, string name)
    {
        await Refused(code, "make", "{here}/" + name, "--data", inputs.Data, "--out", "{here}/films");
        await Refused(code, "split", "{here}/" + name);
    }

    [Theory]
    [InlineData("output_unwritable", "--out", "{here}/empty.txt")]
    [InlineData("output_unwritable", "--out", "{here}/empty.txt/films")]
    [InlineData("output_unwritable", "--out", "/proc/films")]
    [InlineData("data_folder_unwritable", "--data", "{here}/empty.txt/data")]
    [InlineData("aspect_unsupported", "--aspect", "4:3")]
    [InlineData("aspect_unsupported", "--aspect", "9:16", "--resolution", "1280x720")]
    [InlineData("resolution_unsupported", "--resolution", "big")]
    [InlineData("resolution_unsupported", "--resolution", "0x0")]
    [InlineData("resolution_unsupported", "--resolution", "99999999999x2")]
    [InlineData("fps_unsupported", "--fps", "0")]
    [InlineData("usage", "--fps", "fast")]
    [InlineData("music_not_audio", "--music", "{here}/not-music.mp3")]
    [InlineData("music_not_audio", "--music", "{here}/text.mp3")]
    [InlineData("music_not_audio", "--music", "{here}/nowhere.mp3")]
    [InlineData("music_not_audio", "--music", "{here}/folder.txt")]
    [InlineData("chapter_missing", "--chapters", "3")]
    [InlineData("chapter_missing", "--chapters", "1-9")]
    [InlineData("chapters_unreadable", "--chapters", "0")]
    [InlineData("chapters_unreadable", "--chapters", "2-1")]
    [InlineData("quality_unsupported", "--quality", "best")]
    [InlineData("option_unsupported", "--subtitles", "loud")]
    [InlineData("option_unsupported", "--duration", "NaN")]
    [InlineData("option_unsupported", "--preview", "0")]
    [InlineData("usage", "--out", "")]
    [InlineData("usage", "--music", "")]
    [InlineData("usage", "--data", "")]
    public async Task An_option_that_cannot_be_met_is_refused(string code, params string[] options) => await Refused(code,
    [
        "make", "{here}/fine.md", .. options.Contains("--data") ? [] : new[] { "--data", inputs.Data }, .. options.Contains("--out") ? [] : new[] { "--out", "{here}/films" }, .. options,
    ]);

    [Fact]
    public async Task An_empty_name_is_refused()
    {
        await Refused("usage", "make", "", "--data", inputs.Data);
        await Refused("usage", "split", "");
    }

    private async Task Refused(string code, params string[] arguments)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["TMPDIR"] = inputs.Temp };
        var end = await Product.Run([.. arguments.Select(a => a.Replace("{here}", inputs.Folder, StringComparison.Ordinal))], environment);
        end.Error.ShouldStartWith($"reel: {code}: ");
        end.Error.TrimEnd('\n').ShouldNotContain('\n');
        end.Error.ShouldEndWith("\n");
        (end.Code, end.Output).ShouldBe((1, ""));
        (await inputs.Left()).ShouldBeEmpty();
    }
}
