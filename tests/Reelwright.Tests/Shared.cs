namespace Reelwright.Tests;

/// <summary>The texts that lie beside the repository, never in it: <c>REEL_SHARED</c>, else <c>../shared</c>.</summary>
public static class Shared
{
    /// <summary>The reason a test gives when it is skipped for want of them; null when they are here, or where a skip would hide something.</summary>
    internal static readonly string? Missing;

    static Shared()
    {
        var named = Environment.GetEnvironmentVariable("REEL_SHARED");
        var folder = string.IsNullOrEmpty(named) ? Path.Combine(Checkout.Root, "..", "shared") : named;
        Folder = Directory.Exists(Path.Combine(folder, "texts")) ? Path.GetFullPath(folder) : null;
        // In CI the texts must be there: the test runs, and fails by name.
        Missing = Folder is not null || Checkout.InCi ? null : "needs the shared texts";
    }

    /// <summary>Absolute path of the folder that holds <c>texts</c> and <c>segmentation</c>; null when it is not on this machine.</summary>
    public static string? Folder { get; }
}

/// <summary>A fact that needs <see cref="Shared.Folder"/>.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = Shared.Missing;
}

/// <summary>A theory that needs <see cref="Shared.Folder"/>.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = Shared.Missing;
}
