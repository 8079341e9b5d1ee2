using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Records;

/// <summary>From a line as it was said to the row that is kept: seed fields filled, secrets out, everything bounded.</summary>
internal static partial class LogRow
{
    /// <summary>A structured value of this name is <c>execution_time</c>; its line tells the working set too.</summary>
    public const string Milliseconds = "Milliseconds";

    private const int LongestMessage = 4000;
    private const int LongestStack = 16_000;
    private const int LongestValue = 1000;
    private const int MostValues = 32;
    private const string Template = "{OriginalFormat}";

    /// <summary>The row.</summary>
    /// <param name="memory">Working set in bytes.</param>
    public static SystemLog Of(HeldLine line, long memory)
    {
        var time = Value(line, Milliseconds) is { } spent ? Convert.ToDouble(spent, CultureInfo.InvariantCulture) : (double?)null;
        var (function, number) = line.Failure is null ? default : Place(line.Failure);
        return new SystemLog
        {
            Id = line.Id,
            Timestamp = line.At,
            Level = LogSubjects.Severity(line.Level),
            Category = LogSubjects.Category(line.Logger),
            Message = Bounded(OneLine().Replace(Scrub.Clean(line.Message), " ").Trim(), LongestMessage),
            UserId = Id(line, "User") ?? line.Scope.User,
            TaskId = Id(line, "Order") ?? line.Scope.Task ?? Id(line, "Attempt"),
            RequestId = Plain(line.Scope.Request, 100),
            Module = Bounded(line.Logger, 100),
            Function = function is null ? null : Bounded(function, 100),
            LineNumber = number,
            ContextData = Context(line),
            StackTrace = line.Failure is null ? null : Bounded(Storable(Scrub.Clean(line.Failure.ToString())), LongestStack),
            ExecutionTime = time is null ? null : (int)Math.Clamp(time.Value, 0, int.MaxValue),
            MemoryUsage = time is null ? null : memory,
            IpAddress = Plain(line.Scope.Address, 45),
            UserAgent = Plain(line.Scope.Agent, 500),
        };
    }

    private static object? Value(HeldLine line, string name)
    {
        foreach (var (key, value) in line.Values)
        {
            if (string.Equals(key, name, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    private static Guid? Id(HeldLine line, string name) => Value(line, name) as Guid?;

    private static string? Plain(string? text, int longest) => text is null ? null : Bounded(OneLine().Replace(Scrub.Clean(text), " "), longest);

    private static string? Context(HeldLine line)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        if (line.Scope.Project is { } project)
        {
            told["project_id"] = project.ToString();
        }

        foreach (var (key, value) in line.Values.Take(MostValues))
        {
            if (key is not (Template or Milliseconds) && value is not null)
            {
                var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
                told[key is "Project" && value is Guid ? "project_id" : Snake(key)] = Scrub.IsSecretName(key) ? Scrub.Removed : Bounded(Storable(Scrub.Clean(text)), LongestValue);
            }
        }

        return told.Count == 0 ? null : Json.Write(told);
    }

    // The first of our own functions on the stack, by the name it has in the source.
    private static (string? Function, int? Line) Place(Exception failure)
    {
        foreach (var frame in new StackTrace(failure, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod() is { DeclaringType: { } type } method && type.FullName?.StartsWith("Reelwright.", StringComparison.Ordinal) == true)
            {
                var written = Written().Match(type.Name) is { Success: true } state ? state.Groups["name"].Value : Written().Match(method.Name) is { Success: true } local ? local.Groups["name"].Value : method.Name;
                var owner = type;
                while (owner.DeclaringType is { } outer && owner.Name.StartsWith('<'))
                {
                    owner = outer;
                }

                return ($"{owner.Name}.{written}", frame.GetFileLineNumber() is > 0 and var number ? number : null);
            }
        }

        return default;
    }

    private static string Snake(string key) => Hump().Replace(key, "_$0").ToLowerInvariant();

    // No database keeps a NUL, and half a character is none.
    private static string Storable(string text) => text.Replace('\0', '�');

    private static string Bounded(string text, int longest) => Titles.Cut(text, longest);

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]+")]
    private static partial Regex OneLine();

    [GeneratedRegex("^<(?<name>[^>]+)>", RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex Hump();
}
