using System.Text;
using Reelwright.Domain;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Media.Text.Readers;

namespace Reelwright.Tests.Features.Make;

/// <summary>What people and attackers hand in, in one folder, and one installation that must stay as empty as it is.</summary>
public sealed class BadInputs : IAsyncLifetime
{
    private const string Types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""";
    private const string Container = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="b.opf" media-type="application/oebps-package+xml"/></rootfiles></container>""";

    private Runs runs = null!;

    /// <summary>The folder they lie in.</summary>
    public string Folder => Path.GetDirectoryName(Data)!;

    /// <summary>The data folder.</summary>
    public string Data => runs.Data;

    /// <summary>A temporary folder of the program's own.</summary>
    public string Temp => At("temp");

    public async Task InitializeAsync()
    {
        runs = await Runs.Open();
        Directory.CreateDirectory(Temp);
        Directory.CreateDirectory(At("folder.txt"));
        Write("fine.md", "# One\n\nHe sat by the door. It rained.\n\n# Two\n\nShe came home.\n");
        Write("empty.txt", "");
        Write("blank.txt", " \n\n\t\n");
        Write("letter.pdf", "%PDF-1.7\n1 0 obj");
        Write("program.txt", File.ReadAllBytes(Product.Executable));
        Write("not-music.mp3", File.ReadAllBytes(Product.Executable));
        Write("text.mp3", "no music at all");
        Write("nonsense.txt", [.. Enumerable.Range(0, 4000).Select(i => (byte)(128 + (((i * 7919) ^ (i >> 3) ^ (i * i)) % 128)))]);
        Write("bomb.docx", Docx(new string(' ', 32 << 20)));
        Write("laughs.docx", Docx(Laughs("w:document")));
        Write("cut.docx", Docx("<w:document/>")[..^40]);
        Write("laughs.epub", Epub("a.xhtml", ("a.xhtml", Laughs("html"))));
        Write("missing-chapter.epub", Epub("a.xhtml", ("b.xhtml", "<html><body><p>He sat.</p></body></html>")));
        Write("climbing-page.epub", Epub("../../../etc/passwd"));
        Write("climbing-name.epub", Epub("a.xhtml", ("../../a.xhtml", "<html><body><p>He sat.</p></body></html>")));
        using var huge = File.Create(At("huge.txt"));
        huge.SetLength(2L << 30);
    }

    public async Task DisposeAsync() => await runs.DisposeAsync();

    /// <summary>Everything a refused run may have left: rows, stored and temporary files, films.</summary>
    public async Task<List<string>> Left()
    {
        string[] tables =
        [
            "projects", "chapters", "sentences", "generation_tasks", "video_generation_jobs", "generated_videos", "media_assets", "file_blobs", "provider_calls", "status_changes", "system_logs",
        ];
        var left = new List<string>();
        foreach (var table in tables)
        {
            left.AddRange((await runs.Rows($"select count(*) from {table} having count(*) > 0")).Select(row => $"{row[0]} rows in {table}"));
        }

        left.AddRange(Directory.EnumerateFileSystemEntries(Temp));
        left.AddRange(Directory.EnumerateFileSystemEntries(Folder, "films*"));
        left.AddRange(Enum.GetValues<StorageType>().SelectMany(area => Directory.EnumerateFiles(runs.Installation.Files.FolderOf(area))));
        left.AddRange(Directory.EnumerateFiles(Data, "*.log"));
        return left;
    }

    private static byte[] Docx(string document) => Papers.Zip(("[Content_Types].xml", Types), ("word/document.xml", document));

    private static byte[] Epub(string page, params (string Name, string Text)[] files) => Papers.Zip(
    [
        ("META-INF/container.xml", Container),
        ("b.opf", $"""<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="{page}" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>"""),
        .. files,
    ]);

    // A billion of them in a few lines.
    private static string Laughs(string root)
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY lol{i} \"{string.Concat(Enumerable.Repeat($"&lol{i - 1};", 10))}\">"));
        return $"<?xml version=\"1.0\"?><!DOCTYPE {root} [<!ENTITY lol0 \"lol\">{entities}]><{root}>&lol9;</{root}>";
    }

    private string At(string name) => Path.Combine(Folder, name);

    private void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(At(name), bytes);
}
