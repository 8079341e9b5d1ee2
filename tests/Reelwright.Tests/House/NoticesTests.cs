using System.Text;
using Reelwright.Base;

namespace Reelwright.Tests.House;

/// <summary>A release names every part of others that is in it, with the text of its licence.</summary>
public sealed class NoticesTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task Every_package_of_the_program_is_named_with_its_licence_and_each_text_is_there()
    {
        var list = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "reel.deps.json"));
        var (code, notices, error) = await Notices(list);
        (code, error).ShouldBe((0, ""));
        foreach (var package in Directory.GetFiles(AppContext.BaseDirectory, "*.dll").Select(Path.GetFileNameWithoutExtension).Where(name => list.Contains($"/{name}.dll\"", StringComparison.Ordinal)))
        {
            notices.ShouldContain($"\n{package} ");
        }

        var licences = notices.Split('\n').Where(line => line.StartsWith("  Licence: ", StringComparison.Ordinal)).Select(line => line[11..]).Distinct(StringComparer.Ordinal).ToList();
        licences.Count.ShouldBeGreaterThan(1);
        licences.Where(licence => licence is not "Apache-2.0").ShouldAllBe(licence => notices.Contains($"======== {licence} ========\n\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_that_cannot_be_found_is_no_release() =>
        (await Notices("""      "path": "nobody.knows/1.0.0",""")).ShouldBe((1, "", "reel: the package nobody.knows/1.0.0 is not among the restored ones\n"));

    public void Dispose() => folder.Dispose();

    private async Task<(int Code, string Output, string Error)> Notices(string list)
    {
        await File.WriteAllTextAsync(folder["reel.deps.json"], list);
        var told = await Child.Run("bash",
        [
            "-c", """set -euo pipefail; reel_root=$0; say() { printf 'reel: %s\n' "$*" >&2; }; . "$0/tools/notices.sh"; release_notices "$1" || exit 1""", Checkout.Root, folder[""],
        ]);
        return (told.Code, told.Code == 0 ? Encoding.UTF8.GetString(told.Output) : "", told.Error);
    }
}
