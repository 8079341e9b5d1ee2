namespace Reelwright.Features;

/// <summary>What somebody looks for, as a pattern of the database's.</summary>
internal static class Pattern
{
    /// <summary>What escapes its special characters.</summary>
    public const string Escape = "\\";

    /// <summary>Everything that has this in it.</summary>
    public static string Within(string text) => "%" + text.Replace(Escape, @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal) + "%";
}
