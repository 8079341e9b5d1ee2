namespace Reelwright.Features.Doctor;

/// <summary>How a missing part is brought onto this machine.</summary>
internal static class Install
{
    /// <summary>The line to run on Debian and Ubuntu, plain words elsewhere.</summary>
    public static string Package(string debian, string plain) => File.Exists("/etc/debian_version")
        ? $"run as root: apt-get install --no-install-recommends {debian}"
        : $"install {plain} by this system's package manager";
}
