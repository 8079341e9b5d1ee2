using System.Text.RegularExpressions;

namespace Reelwright.Tests.House;

/// <summary>Another attempt at a post begins with a journal of which nothing is left.</summary>
public sealed partial class NewAttemptTests
{
    private const string Rows = "src/Reelwright/Features/Publications/PostRows.cs";

    // What whoever begins one says, what ended the last one, and what is not of one attempt alone.
    private static readonly string[] Otherwise =
        ["attempt_started_at", "due_at", "platform_video_id", "platform_url", "error_message", "error_issues", "retry_count", "stats_due_at", "published_at", "updated_at"];

    [Fact]
    public void Whatever_the_journal_writes_of_an_attempt_another_one_takes_back()
    {
        var written = Kept().Matches(Part("src/Reelwright/Pipeline/Publications/JournalRow.cs", "HashSet<string> Kept", "};")).Select(m => Hump().Replace(m.Groups["name"].Value, "_$0").ToLowerInvariant()).ToList();
        written.Count.ShouldBeGreaterThan(30);
        var back = Assigned().Matches(Part(Rows, "Unbegun = \"\"\"", "\"\"\";")).Select(m => m.Groups["name"].Value).ToList();
        written.Except(Otherwise, StringComparer.Ordinal).Except(back, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void That_stands_in_one_place() =>
        Sources.Files(".cs").Where(path => path.StartsWith("src/", StringComparison.Ordinal) && Sources.Text(path).Contains("remote_task = null", StringComparison.Ordinal)).ShouldBe([Rows]);

    private static string Part(string path, string from, string to)
    {
        var text = Sources.Text(path);
        var begin = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[begin..text.IndexOf(to, begin, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"nameof\(PublicationRecord\.(?<name>\w+)\)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Kept();

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.None, 1_000)]
    private static partial Regex Hump();

    [GeneratedRegex(@"(?<name>\w+) = ", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Assigned();
}
