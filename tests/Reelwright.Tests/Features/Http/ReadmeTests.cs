using System.Text;
using System.Text.RegularExpressions;
using Reelwright.Base;

namespace Reelwright.Tests.Features.Http;

/// <summary>The README's job by curl, as it stands there.</summary>
public sealed class ReadmeTests(WorkingServer server) : IClassFixture<WorkingServer>
{
    [CurlFact]
    public async Task The_job_by_curl_runs_as_written()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "README.md"));
        var section = readme[readme.IndexOf("## Over HTTP", StringComparison.Ordinal)..];
        var script = Regex.Match(section, "```sh\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Groups[1].Value;
        await using var folder = new Storage.Scratch();
        // Only what differs from machine to machine is not as written: where the program is, where it listens, who set it up, where the film goes.
        var here = script.Replace("http://127.0.0.1:8420", server.At.ToString().TrimEnd('/'), StringComparison.Ordinal)
            .Replace("./reel", $"'{Product.Executable}'", StringComparison.Ordinal).Replace("user token local", "user token ada", StringComparison.Ordinal)
            .Replace("--output two-shores.mp4", "--output \"$OUT/two-shores.mp4\"", StringComparison.Ordinal);
        // The second time it is the same project, and its film is there.
        for (var turn = 0; turn < 2; turn++)
        {
            var ran = await Child.Run("bash", ["-euo", "pipefail", "-c", here], folder: Checkout.Root, environment: new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["REEL_DATA"] = server.Runs.Data, ["OUT"] = folder.Folder,
            });
            ran.Error.ShouldBe("");
            ran.Code.ShouldBe(0, Encoding.UTF8.GetString(ran.Output));
        }

        Encoding.ASCII.GetString((await File.ReadAllBytesAsync(folder.At("two-shores.mp4")))[4..8]).ShouldBe("ftyp");
    }
}
