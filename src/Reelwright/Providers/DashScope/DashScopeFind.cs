using System.Globalization;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.DashScope;

/// <summary>Looks for the task of a call whose answer was lost among those of DashScope's account. It keeps no id of ours: only a task that was begun in that time by that model can be it.</summary>
internal static class DashScopeFind
{
    /// <summary>The task may be written down that long after the answer to its call was given up.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    private const int PageSize = 100;
    private const int MostPages = 20;

    // Their clock is not ours.
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(2);

    // It forgets tasks after a day.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(23);

    // In which zone it reads the times of a question is said nowhere: what is asked for covers those of all its regions, and what is told is counted from 1970.
    private static readonly TimeSpan West = TimeSpan.FromHours(5);
    private static readonly TimeSpan East = TimeSpan.FromHours(8);

    /// <summary>The tasks begun between two times. Errors: <c>find_unsupported</c> when the list says too little.</summary>
    public static async Task<IReadOnlySet<string>> Begun(MakerAccount account, VendorLine line, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        if (line.Now - from > Kept)
        {
            throw JobEnds.Unsure(line, "it forgets them after a day");
        }

        var (first, last) = (from - Apart, to + Late);
        var asked = $"{account.Endpoint}/tasks?start_time={Written(first - West)}&end_time={Written(last + East)}&model_name={Uri.EscapeDataString(account.Model.Id)}&page_size={PageSize}&page_no=";
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var (page, more) = (1, true); more; page++)
        {
            if (page > MostPages)
            {
                throw JobEnds.Unsure(line, "it lists too many");
            }

            var answer = (await line.Look($"{asked}{page}", ct)).Json;
            if (answer.At("data") is null && answer.Number("total") is not 0)
            {
                throw JobEnds.Unsure(line, "it lists none of them");
            }

            var tasks = answer.List("data").ToList();
            var same = tasks.FindAll(t => t.Text("model_name") is not { } model || string.Equals(model, account.Model.Id, StringComparison.Ordinal));
            if (same.Exists(t => t.Number("gmt_create") is null))
            {
                throw JobEnds.Unsure(line, "it does not say when they were begun");
            }

            found.UnionWith(same.Where(t => t.Number("gmt_create") is { } at && at >= first.ToUnixTimeMilliseconds() && at <= last.ToUnixTimeMilliseconds())
                .Select(t => t.Text("task_id")).OfType<string>());
            more = answer.Number("total_page") is { } pages ? page < pages : tasks.Count > 0;
        }

        return found;
    }

    private static string Written(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
}
