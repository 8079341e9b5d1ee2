using Xunit.Abstractions;

namespace Reelwright.Tests.House;

/// <summary>A file holds one idea, and one idea is short.</summary>
public sealed class FileSizeTests(ITestOutputHelper output)
{
    private const int Most = 400;
    private const int MedianBelow = 60;

    [Fact]
    public void No_file_is_longer_than_400_lines() => TooLong(Sizes(".cs", ".ts", ".tsx", ".sh", "reel")).ShouldBeEmpty();

    [Fact]
    public void The_median_file_of_the_product_is_shorter_than_60_lines()
    {
        var sizes = Sizes(".cs").Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal)).Select(file => file.Lines).Order().ToList();
        output.WriteLine($"{sizes.Count} files, median {sizes[sizes.Count / 2]} lines, 95 % below {sizes[sizes.Count * 95 / 100]}, longest {sizes[^1]}");
        sizes[sizes.Count / 2].ShouldBeLessThan(MedianBelow);
    }

    [Fact]
    public void A_planted_file_of_401_lines_is_seen()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("reel-size-").FullName, "Planted.cs");
        File.WriteAllLines(file, Enumerable.Repeat("//", Most));
        TooLong([(file, Lines(file))]).ShouldBeEmpty();
        File.AppendAllText(file, "// one more, with no end of line");
        TooLong([(file, Lines(file))]).ShouldHaveSingleItem().ShouldEndWith("Planted.cs: 401 lines");
        Directory.Delete(Path.GetDirectoryName(file)!, true);
    }

    private static IEnumerable<(string Path, int Lines)> Sizes(params string[] endings) =>
        Sources.Files(endings).Select(path => (path, Lines(Path.Combine(Checkout.Root, path))));

    private static int Lines(string file) => File.ReadLines(file).Count();

    private static List<string> TooLong(IEnumerable<(string Path, int Lines)> files) =>
        [.. files.Where(file => file.Lines > Most).Select(file => $"{file.Path}: {file.Lines} lines")];
}
