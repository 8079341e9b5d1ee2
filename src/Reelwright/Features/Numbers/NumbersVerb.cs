using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.Http;

namespace Reelwright.Features.Numbers;

/// <summary><c>reel publish numbers</c>: what became of posts.</summary>
public static class NumbersVerb
{
    /// <summary>Adds the command to the verb.</summary>
    public static void Add(VerbDoor door, Command publish)
    {
        var by = new Option<string>("--by") { Description = $"{string.Join(", ", Words.All<NumbersBy>())}.", DefaultValueFactory = _ => NumbersBy.Film.Word() };
        var (from, to) = (new Option<DateOnly?>("--from") { Description = "Posts of that day or later." }, new Option<DateOnly?>("--to") { Description = "Posts of that day or before." });
        var (project, csv, bom) = (new Option<Guid?>("--project") { Description = "All posts of this project." }, new Option<string?>("--csv") { Description = "Write them into this file as CSV." },
            new Option<bool>("--bom") { Description = "With the mark by which some programs know UTF-8." });
        door.Add(publish, new Command("numbers", "Views, likes, comments and shares of posts; what nobody told is a dash, not zero.") { by, from, to, project, csv, bom }, async (parsed, services, caller, ct) =>
        {
            var read = services.GetRequiredService<ReadNumbers>();
            var answer = await read.Run(caller, new ReadNumbers.Request(QueryWords.Read<NumbersBy>(parsed.GetValue(by))!.Value, parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(project)), ct);
            if (parsed.GetValue(csv) is { } file)
            {
                await Write(Path.GetFullPath(file), NumbersTable.Csv(answer, await read.Today(caller, ct), parsed.GetValue(bom)), ct);
            }

            return answer;
        }, answer => answer.Rows.Count == 0 ? ["Nothing is out yet."] : answer.Rows.Select(Line));
    }

    private static async Task Write(string path, string text, CancellationToken ct)
    {
        try
        {
            await File.WriteAllTextAsync(path, text, ct);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new ReelException("file_unwritable", $"'{path}' cannot be written: name another.", refused);
        }
    }

    private static string Line(SumRow r) => string.Create(
        CultureInfo.InvariantCulture, $"{r.Key}  {r.Publications} {(r.Publications == 1 ? "post" : "posts")}  views {Text(r.Views)}  likes {Text(r.Likes)}  comments {Text(r.Comments)}  shares {Text(r.Shares)}{(r.Costs.Count == 0 ? "" : "  cost " + string.Join(" + ", r.Costs.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Amount:0.######} {c.Currency}"))))}  {r.Name}");

    private static string Text(Sum sum) => sum.Total?.ToString(CultureInfo.InvariantCulture) ?? "–";
}
