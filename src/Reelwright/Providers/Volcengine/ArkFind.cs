using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Volcengine;

/// <summary>Looks for the job of a call whose answer was lost among those of Ark's account. Ark keeps no id of ours: only one that was begun in that time by that model can be it.</summary>
internal static class ArkFind
{
    /// <summary>Seconds: the job may be written down that long after the answer to its call was given up.</summary>
    public const int Late = 60;

    private const int PageSize = 100;
    private const int MostPages = 20;

    // Ark tells whole seconds, by its own clock.
    private const int Apart = 2;

    /// <summary>The jobs begun between two times. Errors: <c>find_unsupported</c> when the list says too little.</summary>
    public static async Task<IReadOnlySet<string>> Begun(MakerAccount account, VendorLine line, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var (page, more) = (1, true); more; page++)
        {
            if (page > MostPages)
            {
                throw JobEnds.Unsure(line, "it lists too many");
            }

            var answer = (await line.Look($"{account.Base}{ArkLine.Tasks}?page_num={page}&page_size={PageSize}", ct)).Json;
            if (answer.At("items") is null && answer.Number("total") is not 0)
            {
                throw JobEnds.Unsure(line, "it lists none of them");
            }

            var items = answer.List("items").ToList();
            var same = items.FindAll(i => IsOf(account, i.Text("model")));
            if (same.Exists(i => i.Number("created_at") is null))
            {
                throw JobEnds.Unsure(line, "it does not say when they were begun");
            }

            found.UnionWith(same.Where(i => i.Number("created_at") is { } at && at >= from.ToUnixTimeSeconds() - Apart && at <= to.ToUnixTimeSeconds() + Late)
                .Select(i => i.Text("id")).OfType<string>());
            more = items.Count == PageSize;
        }

        return found;
    }

    /// <summary>Of an endpoint the model behind it is told: its jobs stand among those of that model, and whoever asks by an endpoint cannot tell them from those of any.</summary>
    public static bool Lists(MakerAccount account, string model) => IsOf(account, model) || IsEndpoint(model);

    private static bool IsOf(MakerAccount account, string? model) => IsEndpoint(account.Model.Id) || string.Equals(model, account.Model.Id, StringComparison.Ordinal);

    private static bool IsEndpoint(string model) => model.StartsWith("ep-", StringComparison.Ordinal);
}
