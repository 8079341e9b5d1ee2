using System.Text.Json;
using Reelwright.Base;

namespace Reelwright.Tests.Features.Doctor;

/// <summary>The doctor sees what is there, and what to do about what isn't.</summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task A_machine_that_has_everything_is_well()
    {
        var (code, output, error) = await Product.Run(["doctor"]);
        error.ShouldBeEmpty();
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(line => line.StartsWith("ok ") || line.StartsWith("note "));
        code.ShouldBe(0);
        output.ShouldContain("20 kept, 50 at most, each for 3600 s, keep-alive every 30 s, statements not echoed; the private server takes 600");
    }

    [Fact]
    public async Task A_signal_stops_it_at_once_and_what_it_waits_for_too()
    {
        var folder = Directory.CreateTempSubdirectory("reel-doctor-").FullName;
        var slow = Path.Combine(folder, "ffmpeg");
        await File.WriteAllTextAsync(slow, $"#!/bin/sh\necho $$ >'{folder}/started'\nexec sleep 60\n");
        File.SetUnixFileMode(slow, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var run = await Child.Run(
            "sh", ["-c", $"'{Product.Executable}' doctor & until [ -s '{folder}/started' ]; do sleep 0.05; done; kill -TERM $!; wait $!"],
            environment: new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = folder + ":/usr/bin:/bin" });
        (run.Code, run.Error).ShouldBe((143, "reel: stopped" + Environment.NewLine));
        Directory.Exists("/proc/" + (await File.ReadAllTextAsync(Path.Combine(folder, "started"))).Trim()).ShouldBeFalse();
        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task Every_program_that_is_missing_is_named_with_what_to_do()
    {
        var (code, output, _) = await Product.Run(["doctor", "--json"], new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = "/nowhere" });
        code.ShouldBe(1);
        var findings = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        foreach (var part in new[] { "ffmpeg", "ffprobe", "espeak-ng", "rsvg-convert", "font Noto Sans CJK SC" })
        {
            var finding = findings.Single(one => one.GetProperty("part").ValueEquals(part));
            finding.GetProperty("health").GetString().ShouldBe("problem");
            finding.GetProperty("advice").GetString().ShouldNotBeNullOrEmpty();
        }
    }
}
