using System.Text;
using System.Text.RegularExpressions;
using Reelwright.Base;

namespace Reelwright.Tests.House;

/// <summary>The launcher on a machine that has less than it needs, without touching the machine.</summary>
public sealed class LauncherTests : IDisposable
{
    // What the launcher itself uses; apt-get and dpkg-query make it a Debian.
    private static readonly string[] Basics =
        ["bash", "sh", "env", "dirname", "readlink", "id", "stat", "mkdir", "find", "sort", "xargs", "sha256sum", "cut", "ls", "grep", "rm", "mv", "cat", "flock"];

    private readonly string folder = Directory.CreateTempSubdirectory("reel-launcher-").FullName;

    [Fact]
    public async Task An_ordinary_user_without_the_packages_gets_the_line_to_run_as_root()
    {
        var (code, output, error) = await Launch([.. Basics, "apt-get", "dpkg-query"], "make", "book.txt");
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        var line = error.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        line.ShouldStartWith("su - -c '");
        line.ShouldContain(" apt-get install ");
        line.ShouldContain(" --no-install-recommends ");
        line.ShouldContain(" ffmpeg espeak-ng librsvg2-bin");
        line.ShouldEndWith("'");
    }

    [Fact]
    public async Task Where_PostgreSQL_is_missing_it_is_told_first_to_make_no_cluster()
    {
        var said = await Child.Run("bash", ["-c", ". \"$0\"; install_commands ffmpeg postgresql", Path.Combine(Checkout.Root, "tools/parts.sh")]);
        Encoding.UTF8.GetString(said.Output).ShouldStartWith(
            "mkdir -p /etc/postgresql-common && echo create_main_cluster = false >>/etc/postgresql-common/createcluster.conf && apt-get update");
    }

    [Theory]
    [InlineData("", "long!=true")]
    [InlineData("CI=true", "long!=true&turn!=?&turn!=?&turn!=?")]
    [InlineData("CI=true REEL_FULL=1", "")]
    public async Task In_CI_a_quarter_of_the_long_classes_has_its_turn(string environment, string filter)
    {
        var said = await Child.Run("bash", ["-c", $". \"$0/tools/test.sh\"; unset CI REEL_FULL; reel_root=$0; {environment} test_filter ''", Checkout.Root]);
        Regex.Replace(Encoding.UTF8.GetString(said.Output).Trim(), "turn!=([abcd])&turn!=(?!\\1)([abcd])&turn!=(?!\\1|\\2)[abcd]$", "turn!=?&turn!=?&turn!=?", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBe(filter, said.Error);
    }

    [Fact]
    public void The_turns_are_of_about_one_size()
    {
        var turns = typeof(LauncherTests).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributesData()).Where(a => a.AttributeType == typeof(TraitAttribute) && a.ConstructorArguments[0].Value is "turn")
            .Select(a => (string)a.ConstructorArguments[1].Value!).ToList();
        var sizes = turns.CountBy(t => t, StringComparer.Ordinal).OrderBy(t => t.Key, StringComparer.Ordinal).ToList();
        sizes.Select(t => t.Key).ShouldBe(["a", "b", "c", "d"]);
        (sizes.Max(t => t.Value) - sizes.Min(t => t.Value)).ShouldBeLessThan(2);
    }

    [Fact]
    public async Task It_builds_once_for_each_state_of_the_sources()
    {
        var tree = Path.Combine(folder, "tree");
        Directory.CreateDirectory(Path.Combine(tree, "src/obj"));
        foreach (var file in (string[])["Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig", "BannedSymbols.txt", "src/One.cs"])
        {
            await File.WriteAllTextAsync(Path.Combine(tree, file), file);
        }

        var (one, two) = (Path.Combine(tree, "src/One.cs"), Path.Combine(tree, "src/Two.cs"));
        var first = await Build(tree);
        first.Built.ShouldBeTrue();
        await File.WriteAllTextAsync(Path.Combine(tree, "src/obj/made.txt"), "by a build");
        File.SetLastWriteTimeUtc(one, DateTime.UnixEpoch);
        (await Build(tree)).ShouldBe((false, first.Digest));

        await File.WriteAllTextAsync(one, "changed");
        var changed = await Build(tree);
        await File.WriteAllTextAsync(two, "added");
        var added = await Build(tree);
        File.Delete(one);
        var removed = await Build(tree);
        await File.WriteAllTextAsync(Path.Combine(tree, "global.json"), "another SDK");
        var another = await Build(tree);
        (bool Built, string Digest)[] all = [first, changed, added, removed, another];
        all.ShouldAllBe(b => b.Built);
        all.Select(b => b.Digest).ShouldBeUnique(StringComparer.Ordinal);

        // The last but one is kept, for whoever goes back and forth.
        await File.WriteAllTextAsync(Path.Combine(tree, "global.json"), "global.json");
        (await Build(tree)).ShouldBe((false, removed.Digest));
    }

    [Theory]
    [InlineData("NotExecuted", 0, 0, 0, "1 passed, 0 failed, 1 skipped")]
    [InlineData("NotExecuted", 0, 1, 1, "1 passed, 0 failed, 1 skipped")]
    [InlineData("Failed", 1, 0, 1, "1 passed, 1 failed, 0 skipped")]
    public async Task The_last_line_of_the_tests_is_the_count_alone_and_what_is_skipped_fails_where_nothing_may_be(string outcome, int code, int strict, int ends, string count)
    {
        var results = Path.Combine(folder, "planted.trx");
        await File.WriteAllTextAsync(results, $"""
            <TestRun>
              <Results>
                <UnitTestResult testId="1" testName="Reelwright.Tests.House.Planted.Goes_well" duration="00:00:01.5000000" outcome="Passed" />
                <UnitTestResult testId="2" testName="Reelwright.Tests.House.Planted.Goes_otherwise" duration="00:00:00.0000000" outcome="{outcome}">
                  <Output>
                    <ErrorInfo>
                      <Message>for want of &quot;something&quot;</Message>
                    </ErrorInfo>
                  </Output>
                </UnitTestResult>
              </Results>
            </TestRun>
            """);
        var said = await Child.Run("awk", ["-v", $"code={code}", "-v", $"strict={strict}", "-f", Path.Combine(Checkout.Root, "tools/results.awk"), results, "/dev/null"]);
        var output = Encoding.UTF8.GetString(said.Output);
        output.ShouldEndWith($"\n{count}\n");
        said.Code.ShouldBe(ends, output);
        output.ShouldContain("for want of \"something\"");
        output.Contains("nothing may be skipped in CI", StringComparison.Ordinal).ShouldBe(strict == 1, output);
    }

    [Fact]
    public async Task Where_there_is_sudo_the_line_uses_it() =>
        (await Launch([.. Basics, "apt-get", "dpkg-query", "sudo"], "make", "book.txt")).Error.ShouldContain("\nsudo sh -c '");

    [Fact]
    public async Task Another_system_is_told_what_is_needed()
    {
        var (code, output, error) = await Launch(Basics, "make", "book.txt");
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldContain("by its own package manager:\n  FFmpeg with libx264, libvpx, libopus and libass\n  espeak-ng\n  rsvg-convert, of librsvg\n");
        error.ShouldNotContain("apt-get");
    }

    [Fact]
    public async Task A_checkout_that_cannot_be_written_says_whose_it_is()
    {
        var (code, output, error) = await Launch([.. Basics, "apt-get", "dpkg-query", "ffmpeg", "ffprobe", "espeak-ng", "rsvg-convert", "initdb"], "make", "book.txt");
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldContain($"cannot write to {folder}/checkout, which belongs to ");
    }

    [Theory]
    [InlineData("reel")]
    [InlineData(".ci/run")]
    [InlineData("tools/parts.sh")]
    [InlineData("tools/build.sh")]
    [InlineData("tools/test.sh")]
    [InlineData("tools/release.sh")]
    [InlineData("tools/notices.sh")]
    [InlineData("tests/bare-debian.sh")]
    public async Task A_script_can_be_read_by_bash(string script) =>
        (await Child.Run("bash", ["-n", Path.Combine(Checkout.Root, script)])).OrThrow(script);

    public void Dispose()
    {
        Directory.CreateDirectory(Path.Combine(folder, "checkout"));
        File.SetUnixFileMode(Path.Combine(folder, "checkout"), Everybody);
        Directory.Delete(folder, true);
    }

    private const UnixFileMode Reading = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    private const UnixFileMode Everybody = Reading | UnixFileMode.UserWrite;

    /// <summary>Has the program of a tree of sources ready, with something that only says so in the place of the compiler. Whether it was asked, and the folder's name.</summary>
    private static async Task<(bool Built, string Digest)> Build(string tree)
    {
        var said = await Child.Run("bash", ["-c", """
            set -euo pipefail
            . "$0/tools/build.sh"
            reel_root=$1
            say() { :; }
            fail() { printf '%s\n' "$*" >&2; exit 1; }
            run_dotnet() { mkdir -p "$reel_root/artifacts/run/.new"; : >"$reel_root/artifacts/run/.new/reel"; echo built; }
            build_program
            [ -e "$reel_program/reel" ]
            printf '%s\n' "${reel_program##*/}"
            """, Checkout.Root, tree]);
        var lines = Encoding.UTF8.GetString(said.OrThrow("Building").Output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (lines is ["built", _], lines[^1]);
    }

    /// <summary>Runs a copy of the launcher that nobody may write to, as an ordinary user whose PATH holds these programs only.</summary>
    private async Task<(int Code, string Output, string Error)> Launch(string[] programs, params string[] arguments)
    {
        var checkout = Path.Combine(folder, "checkout");
        var bin = Directory.CreateDirectory(Path.Combine(folder, "bin")).FullName;
        foreach (var program in programs)
        {
            // `true` stands in for what is only looked for.
            var real = Array.Find(["/usr/bin/" + program, "/bin/" + program], File.Exists) ?? "/bin/true";
            File.CreateSymbolicLink(Path.Combine(bin, program), real);
        }

        Directory.CreateDirectory(Path.Combine(checkout, "src"));
        foreach (var file in Sources.Files().Where(path => !path.Contains('/', StringComparison.Ordinal) || path.StartsWith("tools/", StringComparison.Ordinal)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(checkout, file))!);
            File.Copy(Path.Combine(Checkout.Root, file), Path.Combine(checkout, file));
            File.SetUnixFileMode(Path.Combine(checkout, file), Reading);
        }

        File.SetUnixFileMode(folder, Everybody);
        File.SetUnixFileMode(checkout, Reading);
        string[] ordinary = Environment.IsPrivilegedProcess ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];
        string[] line = [.. ordinary, "/usr/bin/env", "-i", $"PATH={bin}", $"DOTNET_ROOT={DotnetRoot()}", Path.Combine(checkout, "reel"), .. arguments];
        var result = await Child.Run(line[0], line[1..]);
        return (result.Code, Encoding.UTF8.GetString(result.Output), result.Error);
    }

    // …/shared/Microsoft.NETCore.App/10.0.x/System.Private.CoreLib.dll
    private static string DotnetRoot() => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
}
