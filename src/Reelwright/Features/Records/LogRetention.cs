using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Records;

/// <summary>How long log lines are kept, by severity: the operator's setting <c>REEL_LOG_DAYS</c>.</summary>
/// <param name="Days">For each severity, 1 to 3650 days.</param>
public sealed record LogRetention(IReadOnlyDictionary<LogSeverity, int> Days)
{
    /// <summary>The setting: <c>90</c> for all, or words such as <c>30,debug=3,error=90</c>.</summary>
    public const string Variable = "REEL_LOG_DAYS";

    private const int Usual = 30;
    private const int Most = 3650;

    /// <summary>In words, for people.</summary>
    public string Shown => Days.Values.Distinct().Count() == 1 ? Count(Days.Values.First()) : string.Join(", ", Days.Select(d => $"{d.Key.Word()} {Count(d.Value)}"));

    /// <summary>Reads the setting; without one 30 days. Errors: <c>log_days_invalid</c>.</summary>
    public static LogRetention Of(string? setting)
    {
        var days = Enum.GetValues<LogSeverity>().ToDictionary(level => level, _ => Usual);
        foreach (var part in (setting ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (levels, number) = part.Split('=', StringSplitOptions.TrimEntries) switch
            {
                [var all] => (Words.All<LogSeverity>(), all),
                [var level, var some] when Words.All<LogSeverity>().Contains(level, StringComparer.Ordinal) => ([level], some),
                _ => throw Wrong(part),
            };
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > Most)
            {
                throw Wrong(part);
            }

            foreach (var level in levels)
            {
                days[Words.Read<LogSeverity>(level)] = count;
            }
        }

        return new LogRetention(days);
    }

    private static string Count(int days) => days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days} days");

    private static ReelException Wrong(string part) => new(
        "log_days_invalid", $"{Variable} has '{Titles.Cut(part, 40)}': give a number of days, 1 to {Most}, such as 30, or by severity such as 30,debug=3,error=90.");
}
