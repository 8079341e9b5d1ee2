using System.Globalization;
using System.Text.Json;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;
using Reelwright.Storage.Bucket;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Storage;

namespace Reelwright.Tests.Engine;

/// <summary>A data folder of a test's own, kept open so that its database stays up, and the program run on it as a person would.</summary>
public sealed class Runs : IAsyncDisposable
{
    /// <summary>Frames small enough that the pictures cost nothing.</summary>
    public static readonly IReadOnlyList<string> Small = ["--resolution", "128x72", "--fps", "24", "--quality", "draft"];

    private readonly Scratch scratch;
    private int outputs;

    private Runs(Scratch folder, Installation installation)
    {
        (scratch, Installation) = (folder, installation);
        Overheard = Overheard.Of(Data);
    }

    /// <summary>What was said here by whatever door, and what may not be.</summary>
    public Overheard Overheard { get; }

    /// <summary>The same installation, in this process.</summary>
    public Installation Installation { get; }

    /// <summary>The data folder.</summary>
    public string Data => scratch.At("data");

    /// <summary>Opens an empty one.</summary>
    /// <param name="store">Where its files are kept; in the data folder when null.</param>
    public static async Task<Runs> Open(StoreSettings? store = null)
    {
        var folder = new Scratch();
        await ReadyPostgres.Into(folder.At("data"));
        return new Runs(folder, await Installation.Open(new InstallationOptions(folder.At("data"), Store: store), TimeProvider.System, CancellationToken.None));
    }

    /// <summary>Writes a document beside the data folder; the same name is the same document.</summary>
    public string Write(string name, string text)
    {
        var path = scratch.At(name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A folder for films that nothing else uses.</summary>
    public string NewOut() => scratch.At(string.Create(CultureInfo.InvariantCulture, $"out{Interlocked.Increment(ref outputs)}"));

    /// <summary>Makes films of a document with small frames and waits for the end.</summary>
    public Task<Made> Make(string file, params IReadOnlyList<string> options) => MakeAs(
        file, [.. options.Contains("--resolution", StringComparer.Ordinal) ? Small.Skip(2) : Small, .. options]);

    /// <summary>The same with every option named.</summary>
    public async Task<Made> MakeAs(string file, IReadOnlyList<string> options, IReadOnlyDictionary<string, string>? environment = null)
    {
        var output = NewOut();
        var (code, said, error) = await Product.Run(["make", file, "--data", Data, "--out", output, "--json", .. options], environment);
        return new Made(code, Made.Parse(said), error, output);
    }

    /// <summary>Runs another verb on the data folder.</summary>
    public Task<(int Code, string Output, string Error)> Reel(params IReadOnlyList<string> arguments) => Product.Run([.. arguments, "--data", Data]);

    /// <summary>The rows of a query, each an array of its values.</summary>
    public async Task<List<object[]>> Rows(string sql)
    {
        await using var command = Installation.Database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The one value of a query.</summary>
    public async Task<T> One<T>(string sql) => (T)(await Rows(sql)).Single()[0];

    /// <summary>Waits until a query that counts gives at least so many.</summary>
    public async Task Until(string sql, long least, int seconds = 120)
    {
        for (var turn = 0; await One<long>(sql) < least; turn++)
        {
            (turn < seconds * 10).ShouldBeTrue($"{sql} did not reach {least} in {seconds} s");
            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Overheard.End(Installation);
        }
        finally
        {
            await Installation.DisposeAsync();
            await scratch.DisposeAsync();
        }
    }
}

/// <summary>What a run of <c>reel make --json</c> said and left.</summary>
public sealed record Made(int Code, IReadOnlyList<JsonElement> Events, string Error, string Out)
{
    /// <summary>The events of its output.</summary>
    public static IReadOnlyList<JsonElement> Parse(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Json.Read<JsonElement>)];

    /// <summary>Events of a kind.</summary>
    public IEnumerable<JsonElement> Of(string kind) => Events.Where(e => string.Equals(e.GetProperty("event").GetString(), kind, StringComparison.Ordinal));

    /// <summary>This run, when it went well.</summary>
    public Made Well()
    {
        Error.ShouldBe("");
        Code.ShouldBe(0);
        return this;
    }

    /// <summary>Digests of what the run made of a kind for its only film.</summary>
    public IReadOnlyList<string> DigestsMade(string kind) =>
        Of("film").Single().GetProperty("made").TryGetProperty(kind, out var list) ? [.. list.EnumerateArray().Select(d => d.GetString()!)] : [];

    /// <summary>The film's own facts, from the file beside it.</summary>
    public JsonElement Facts() => Json.Read<JsonElement>(File.ReadAllText(Directory.GetFiles(Out, "*.json").Single()));

    /// <summary>A fact of each sentence, in order.</summary>
    public IReadOnlyList<string> Sentences(string fact) => [.. Facts().GetProperty("sentences").EnumerateArray().Select(s => s.GetProperty(fact).GetString()!)];

    /// <summary>The film's file.</summary>
    public string Path => Of("film").Single().GetProperty("file").GetString()!;

    /// <summary>Digest of the film's file.</summary>
    public string Film() => Digest.Of(File.ReadAllBytes(Path));
}
