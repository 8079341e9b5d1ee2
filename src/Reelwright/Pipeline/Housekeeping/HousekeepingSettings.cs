using System.Globalization;
using Quartz;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>When house is kept, as the operator's settings say: <c>REEL_HOUSEKEEPING</c> and <c>REEL_TRASH_DAYS</c>.</summary>
/// <param name="Times">A cron expression for each task, in the machine's time zone; a task that is switched off is not there.</param>
/// <param name="TrashKept">How long something stays in the trash.</param>
public sealed record HousekeepingSettings(IReadOnlyDictionary<HousekeepingTask, string> Times, TimeSpan TrashKept)
{
    private const string TimesVariable = "REEL_HOUSEKEEPING";
    private const string TrashVariable = "REEL_TRASH_DAYS";
    private const int UsualTrashDays = 30;

    // At night, one after the other.
    private static readonly Dictionary<HousekeepingTask, string> Usual = new()
    {
        [HousekeepingTask.Sweep] = "0 0/10 * * * ?",
        [HousekeepingTask.Records] = "0 10 3 * * ?",
        [HousekeepingTask.Trash] = "0 20 3 * * ?",
        [HousekeepingTask.CleanUp] = "0 30 3 * * ?",
        [HousekeepingTask.Scan] = "0 0 4 * * ?",
    };

    /// <summary>In one line.</summary>
    public string Shown => string.Create(
        CultureInfo.InvariantCulture, $"{string.Join("; ", Enum.GetValues<HousekeepingTask>().Select(t => $"{t.Word()}={Times.GetValueOrDefault(t, "off")}"))}; trash is kept {TrashKept.TotalDays} days");

    /// <summary>Reads them. Errors: <c>setting_invalid</c>.</summary>
    /// <param name="environment">Reads an environment variable.</param>
    public static HousekeepingSettings Read(Func<string, string?> environment)
    {
        var chosen = new Dictionary<HousekeepingTask, string>(Usual);
        foreach (var part in (environment(TimesVariable) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split('=', 2, StringSplitOptions.TrimEntries) is not [var name, var cron] || !Words.All<HousekeepingTask>().Contains(name, StringComparer.Ordinal)
                || (cron is not "off" && !(CronExpression.TryParse(cron, out var times) && times.GetNextValidTimeAfter(DateTimeOffset.UnixEpoch.AddYears(56)) is not null)))
            {
                throw new ReelException(
                    "setting_invalid", $"{TimesVariable} has '{part}': write it as TASK=CRON or TASK=off, several with ';', where TASK is one of {string.Join(", ", Words.All<HousekeepingTask>())} and CRON such as '0 30 3 * * ?'.");
            }

            chosen.Remove(Words.Read<HousekeepingTask>(name));
            if (cron is not "off")
            {
                chosen.Add(Words.Read<HousekeepingTask>(name), cron);
            }
        }

        return new HousekeepingSettings(chosen, TimeSpan.FromDays(Days(environment(TrashVariable))));
    }

    private static int Days(string? given) => string.IsNullOrEmpty(given) ? UsualTrashDays
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 36_500 ? days
        : throw new ReelException("setting_invalid", $"{TrashVariable} is '{given}': give whole days from 1 to 36500.");
}
