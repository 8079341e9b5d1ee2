namespace Reelwright.Tests;

/// <summary>The checkout these tests were built from.</summary>
public static class Checkout
{
    /// <summary>Absolute path of the folder that holds <c>Reelwright.slnx</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>Whether this run must not skip anything.</summary>
    public static bool InCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Reelwright.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Reelwright.slnx above {AppContext.BaseDirectory}: run the tests from a checkout.");
    }
}
