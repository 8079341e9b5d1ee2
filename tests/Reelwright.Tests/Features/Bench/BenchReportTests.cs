using System.Text.Json;
using Reelwright.Base;
using Reelwright.Features.Bench;

namespace Reelwright.Tests.Features.Bench;

/// <summary>What a bench measured stands in a table and in a file, and a missed goal is a failure.</summary>
public sealed class BenchReportTests
{
    private static readonly Figure Reached = new("speed", 0.5, 1);
    private static readonly Figure Missed = new("size", 1.5, 1);
    private static readonly Figure Told = new("length, s", 99);

    [Fact]
    public async Task Goals_that_are_reached_exit_0() => (await Give(Reached, Told)).Code.ShouldBe(0);

    [Fact]
    public async Task A_missed_goal_exits_1_and_is_named()
    {
        var (code, said, _) = await Give(Reached, Missed, Told);
        code.ShouldBe(1);
        said.Split('\n').Single(line => line.Contains("NO", StringComparison.Ordinal)).ShouldStartWith("size");
    }

    [Fact]
    public async Task The_file_has_figure_value_goal_and_holds()
    {
        var file = (await Give(Reached, Missed, Told)).File;
        file.EnumerateArray().Select(figure => string.Join(' ', figure.EnumerateObject().Select(property => property.Value))).ShouldBe(["speed 0.5 1 True", "size 1.5 1 False", "length, s 99  True"]);
        file.EnumerateArray().ShouldAllBe(figure => figure.EnumerateObject().Select(property => property.Name).SequenceEqual(new[] { "figure", "value", "goal", "holds" }));
    }

    [Fact]
    public void The_median_is_in_the_middle() => new double[][] { [3, 1, 2], [3, 1, 2, 4], [7] }.Select(Figure.Median).ShouldBe([2, 2.5, 7]);

    private static async Task<(int Code, string Said, JsonElement File)> Give(params Figure[] figures)
    {
        using var folder = new TempFolder();
        using var output = new StringWriter();
        var code = await BenchReport.Give("planted", figures, folder["results"], output, CancellationToken.None);
        return (code, output.ToString(), Json.Read<JsonElement>(await File.ReadAllTextAsync(folder["results/planted.json"])));
    }
}
