using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reelwright.Media.Text;

namespace Reelwright.Features.Text;

/// <summary>The verb <c>reel split</c>: a document's sentences, one a line, as the films would speak them.</summary>
public static class SplitText
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "The document: txt, md, docx, epub or html." };
        var language = new Option<string?>("--lang") { Description = "Its main language, such as en or zh; found out when not given." };
        var json = new Option<bool>("--json") { Description = "Chapters with their titles, paragraphs and languages." };
        var command = new Command("split", "Print a document's sentences one a line, with a blank line between paragraphs.") { file, language, json };
        command.SetAction(async (parsed, ct) =>
        {
            await using var output = Console.OpenStandardOutput();
            await Run(parsed.GetRequiredValue(file), parsed.GetValue(language), parsed.GetValue(json), output, ct);
            return 0;
        });
        return command;
    }

    /// <summary>Writes UTF-8: every paragraph of the document, headings included; as JSON, the chapters a film is made of.</summary>
    public static async Task Run(string path, string? language, bool json, Stream output, CancellationToken ct)
    {
        if (json)
        {
            await WriteJson(await Documents.Read(path, language, ct), output, ct);
            return;
        }

        var paragraphs = await Documents.Paragraphs(path, language, ct);
        await using var lines = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (i > 0)
            {
                await lines.WriteLineAsync();
            }

            foreach (var sentence in Sentences.Split(paragraphs[i].Text, paragraphs[i].Language))
            {
                await lines.WriteLineAsync(sentence.AsMemory(), ct);
            }
        }
    }

    private static async Task WriteJson(BookText book, Stream output, CancellationToken ct)
    {
        // Readable by people too: text as it is, not as \u escapes.
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        await using var json = new Utf8JsonWriter(output, options);
        json.WriteStartArray();
        foreach (var chapter in book.Chapters)
        {
            json.WriteStartObject();
            json.WriteString("title", chapter.Title);
            json.WriteStartArray("paragraphs");
            foreach (var paragraph in chapter.Paragraphs)
            {
                json.WriteStartObject();
                json.WriteString("language", paragraph.Language);
                json.WriteStartArray("sentences");
                foreach (var sentence in Sentences.Split(paragraph.Text, paragraph.Language))
                {
                    json.WriteStringValue(sentence);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            await json.FlushAsync(ct);
        }

        json.WriteEndArray();
        await json.FlushAsync(ct);
        await output.WriteAsync("\n"u8.ToArray(), ct);
    }
}
