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
    [InlineData("CI=true", "long!=true&half!=?")]
    [InlineData("CI=true REEL_FULL=1", "")]
    public async Task In_CI_one_half_of_the_long_classes_has_its_turn(string environment, string filter)
    {
        var said = await Child.Run("bash", ["-c", $". \"$0/tools/test.sh\"; unset CI REEL_FULL; reel_root=$0; {environment} test_filter ''", Checkout.Root]);
        Regex.Replace(Encoding.UTF8.GetString(said.Output).Trim(), "half!=[ab]$", "half!=?", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBe(filter, said.Error);
    }

    [Fact]
    public void Both_halves_are_of_about_one_size()
    {
        var halves = typeof(LauncherTests).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributesData()).Where(a => a.AttributeType == typeof(TraitAttribute) && a.ConstructorArguments[0].Value is "half")
            .Select(a => (string)a.ConstructorArguments[1].Value!).ToList();
        halves.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(["a", "b"]);
        Math.Abs(halves.Count(h => h is "a") - halves.Count(h => h is "b")).ShouldBeLessThan(2);
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
