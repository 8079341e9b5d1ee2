using System.Globalization;

namespace Reelwright.Tests;

/// <summary>A fact that only root can try: becoming another user.</summary>
public sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute() => Skip = Environment.IsPrivilegedProcess ? null : "needs root";
}

/// <summary>A fact that needs a small disk of its own: only root may mount one, and in most containers not even root.</summary>
public sealed class MountFactAttribute : FactAttribute
{
    // CAP_SYS_ADMIN
    private const int Mounting = 21;
    private const string Held = "CapEff:";

    public MountFactAttribute()
    {
        var rights = File.ReadLines("/proc/self/status").First(line => line.StartsWith(Held, StringComparison.Ordinal))[Held.Length..];
        var may = ((ulong.Parse(rights.Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> Mounting) & 1) == 1;
        Skip = may ? null : "needs the right to mount";
    }
}
