using System.Text.Json;
using Reelwright.Base;

namespace Reelwright.Tests.Features.Bench;

/// <summary>Each bench in its smallest sizes, run as a person would: its ratios say nothing there, but everything is measured.</summary>
[Trait("turn", "a")]
public sealed class BenchTests
{
    [Fact]
    public async Task Render_measures_speed_corrections_jitter_growth_and_time()
    {
        var figures = await Run("render");
        figures["film CPU / bare encode"].ShouldBeGreaterThan(0);
        figures["film wall / bare encode"].ShouldBeGreaterThan(0);
        figures["corrected sentence CPU / film"].ShouldBeGreaterThan(0);
        figures["jitter of zoom-in, px rms"].ShouldBeInRange(0.0001, 0.01);
        figures["jitter of pan-right, px rms"].ShouldBeInRange(0.0001, 0.01);
        figures["largest process, MiB"].ShouldBeInRange(30, 1000);
        figures["wrong timestamps"].ShouldBe(0);
        figures["end of sound off the pictures', ms"].ShouldBeInRange(0, 1);
    }

    [Fact]
    public async Task Ingest_measures_speed_and_size()
    {
        var figures = await Run("ingest");
        figures["chapters"].ShouldBe(20);
        figures["sentences"].ShouldBeGreaterThan(300);
        figures["bare copy, s"].ShouldBeGreaterThan(0);
        figures["read, split and store / bare copy"].ShouldBeGreaterThan(0);
        figures["largest size of the process, MiB"].ShouldBeInRange(30, 400);
    }

    [Fact]
    public async Task Api_measures_both_sides_of_reads_and_edits()
    {
        var figures = await Run("api");
        foreach (var what in new[] { "project list", "chapter read", "sentence edit" })
        {
            figures[$"{what}: bare throughput / ours"].ShouldBeGreaterThan(0);
            figures[$"{what}, answers/s"].ShouldBeGreaterThan(0);
            figures[$"{what}, bare, answers/s"].ShouldBeGreaterThan(0);
            figures[$"{what}, p99, ms"].ShouldBeGreaterThan(0);
            figures[$"{what}, bare, p99, ms"].ShouldBeGreaterThan(0);
        }

        figures["projects"].ShouldBe(5);
        figures["sentences"].ShouldBeGreaterThan(200);
    }

    private static async Task<Dictionary<string, double>> Run(string bench)
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["tmp"]);
        File.SetUnixFileMode(Path.GetDirectoryName(folder["tmp"])!, (UnixFileMode)0b111_101_101);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["TMPDIR"] = folder["tmp"], ["DATABASE_URL"] = "postgres://nobody@localhost:1/none" };
        var (code, output, error) = await Product.Run(["bench", bench, "--quick", "--results", folder["results"]], environment);
        File.Exists(folder[$"results/{bench}.json"]).ShouldBeTrue(error);
        var figures = Json.Read<List<JsonElement>>(await File.ReadAllTextAsync(folder[$"results/{bench}.json"]));
        code.ShouldBe(figures.TrueForAll(figure => figure.GetProperty("holds").GetBoolean()) ? 0 : 1);
        output.ShouldContain("at most");
        // Whatever it made for itself is gone.
        Directory.GetFileSystemEntries(folder["tmp"]).Where(path => Path.GetFileName(path).StartsWith("reel-bench-", StringComparison.Ordinal)).ShouldBeEmpty();
        return figures.ToDictionary(figure => figure.GetProperty("figure").GetString()!, figure => figure.GetProperty("value").GetDouble(), StringComparer.Ordinal);
    }
}
