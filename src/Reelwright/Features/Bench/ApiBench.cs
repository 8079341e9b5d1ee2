using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Features.Accounts;
using Reelwright.Features.Hosting;
using Reelwright.Storage;

namespace Reelwright.Features.Bench;

/// <summary><c>reel bench api</c>: the HTTP door on a large database, against a bare application that runs one statement a request.</summary>
public sealed class ApiBench(ApiSizes sizes, TextWriter said)
{
    // Reads may cost two thirds more than the bare statement, edits as much again.
    private const double MostForReads = 1 / 0.6;
    private const double MostForEdits = 1 / 0.5;
    private const int SentencesEach = 200;

    private readonly List<Figure> figures = [];

    /// <summary>Measures everything.</summary>
    public async Task<IReadOnlyList<Figure>> Run(CancellationToken ct)
    {
        using var folder = new BenchFolder();
        await using var installation = await Installation.Open(folder.Options, TimeProvider.System, ct);
        await said.WriteLineAsync("filling the database");
        var books = await new ManyBooks(installation, sizes.Projects, new IngestSizes(sizes.Chapters, sizes.ChapterBytes, 1)).Run(folder.At("novel.txt"), ct);
        var token = await Token(installation, ct);
        await using var ours = await ServedProcess.Start(["serve", "--data", folder.Data, "--url", "http://127.0.0.1:0"], ct);
        await using var bare = await ServedProcess.Start(["bench", BenchVerb.Bare, folder.Data, installation.Owner.ToString()], ct);
        var sides = new Sides(await ours.Connect(sizes.Clients, ct), await bare.Connect(sizes.Clients, ct));

        byte[][] list = [Asked.Request("GET", "/api/projects", token)];
        await Compare("project list", MostForReads, sides, list, ct);
        await Compare("chapter read", MostForReads, sides, [.. books.Chapters.Select(c => Asked.Request("GET", $"/api/chapters/{c}", token))], ct);
        var edits = await Edits(installation, books.Sentences, token, ct);
        await Measure("sentence edit", MostForEdits, sides, edits, ct);
        await Kept(installation, edits.Sum(e => e.Made), ct);
        figures.AddRange(
        [
            new Figure("sentences", await Count(installation, "sentences", ct)), new Figure("projects", books.Projects.Count), new Figure("clients", sizes.Clients),
            new Figure("filling the database, s", books.Seconds),
        ]);
        return figures;
    }

    private sealed record Sides(IReadOnlyList<Wire> Ours, IReadOnlyList<Wire> Bare);

    private static async Task<string> Token(Installation installation, CancellationToken ct)
    {
        using var host = ReelHost.Build(installation, works: false, LogLevel.Warning);
        return (await host.Services.GetRequiredService<CreateToken>().Run(installation.Owner, new CreateToken.Request("bench"), ct)).Secret;
    }

    /// <summary>Reads on both sides, whose answers must be the same.</summary>
    private async Task Compare(string what, double most, Sides sides, byte[][] requests, CancellationToken ct)
    {
        foreach (var request in requests.Take(3))
        {
            var (one, other) = (await sides.Ours[0].Ask(request, ct), await sides.Bare[0].Ask(request, ct));
            if (one.Status != 200 || one.Body.Length == 0 || one.Version != other.Version || !one.Body.Span.SequenceEqual(other.Body.Span))
            {
                throw new ReelException("answer_wrong", $"{what}: the bare application does not answer what ours does.");
            }
        }

        await Measure(what, most, sides, [.. Enumerable.Range(0, sizes.Clients).Select(client => new ApiParts.Reads(requests, client * requests.Length / sizes.Clients))], ct);
    }

    private async Task Measure(string what, double most, Sides sides, IReadOnlyList<Asked.IPart> parts, CancellationToken ct)
    {
        var (ours, bare) = (new List<Asked>(), new List<Asked>());
        // Warm first: what is compiled and planned once is not what is measured.
        await Asked.Run(sides.Ours, parts, sizes.Seconds, ct);
        await Asked.Run(sides.Bare, parts, sizes.Seconds, ct);
        for (var round = 0; round < sizes.Rounds; round++)
        {
            if (round % 2 == 1)
            {
                bare.Add(await Asked.Run(sides.Bare, parts, sizes.Seconds, ct));
            }

            ours.Add(await Asked.Run(sides.Ours, parts, sizes.Seconds, ct));
            if (round % 2 == 0)
            {
                bare.Add(await Asked.Run(sides.Bare, parts, sizes.Seconds, ct));
            }

            await said.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{what}, round {round + 1}: {ours[^1].Rate:0}/s, bare {bare[^1].Rate:0}/s"));
        }

        figures.AddRange(
        [
            new Figure($"{what}: bare throughput / ours", Figure.Median(ours.Zip(bare, (a, b) => b.Rate / a.Rate)), most),
            new Figure($"{what}, answers/s", Figure.Median(ours.Select(a => a.Rate))), new Figure($"{what}, bare, answers/s", Figure.Median(bare.Select(a => a.Rate))),
            new Figure($"{what}, p99, ms", Asked.Quantile(ours.SelectMany(a => a.Latencies), 0.99)), new Figure($"{what}, bare, p99, ms", Asked.Quantile(bare.SelectMany(a => a.Latencies), 0.99)),
        ]);
    }

    private async Task<List<ApiParts.Edits>> Edits(Installation installation, IReadOnlyList<Guid> sentences, string token, CancellationToken ct)
    {
        var each = Math.Min(SentencesEach, sentences.Count / sizes.Clients);
        var step = sentences.Count / (each * sizes.Clients);
        var parts = new List<ApiParts.Edits>();
        for (var client = 0; client < sizes.Clients; client++)
        {
            var own = Enumerable.Range(client * each, each).Select(i => sentences[i * step]).ToArray();
            await using var command = installation.Database.CreateCommand("select s.xmin from unnest($1) with ordinality as t(id, at) join sentences s using (id) order by t.at");
            command.Parameters.AddWithValue(own);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var versions = new List<uint>();
            while (await reader.ReadAsync(ct))
            {
                versions.Add(reader.GetFieldValue<uint>(0));
            }

            parts.Add(new ApiParts.Edits(token, own, [.. versions]));
        }

        return parts;
    }

    // An edit that leaves nothing to undo would be a cheap one.
    private static async Task Kept(Installation installation, int made, CancellationToken ct)
    {
        if (await Count(installation, "sentence_edits", ct) != made)
        {
            throw new ReelException("answer_wrong", $"{made} sentences were edited and other changes were kept.");
        }
    }

    private static async Task<long> Count(Installation installation, string table, CancellationToken ct)
    {
        await using var command = installation.Database.CreateCommand($"select count(*) from {table}");
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }
}
