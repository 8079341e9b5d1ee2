using System.Globalization;
using Reelwright.Base;
using Spectre.Console;

namespace Reelwright.Features.Bench;

/// <summary>Shows what a bench measured and writes it down.</summary>
public static class BenchReport
{
    /// <summary>The checkout this program was built from, else the current folder.</summary>
    public static string DefaultFolder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Reelwright.slnx")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder?.FullName ?? Environment.CurrentDirectory, "bench", "results");
        }
    }

    /// <summary>Prints the table and writes <c>NAME.json</c> into the folder.</summary>
    /// <returns>The exit code: 1 when a goal is missed.</returns>
    public static async Task<int> Give(string name, IReadOnlyList<Figure> figures, string folder, TextWriter output, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name + ".json");
        IEnumerable<Figure> rounded = figures.Select(f => f with { Value = Math.Round(f.Value, 4) });
        await File.WriteAllTextAsync(path, Json.WriteIndented(rounded) + "\n", ct);
        Print(figures, output);
        await output.WriteLineAsync($"Written to {path}.");
        return figures.All(f => f.Holds) ? 0 : 1;
    }

    private static void Print(IReadOnlyList<Figure> figures, TextWriter output)
    {
        var rows = figures.Select(f => (Cells: (string[])[f.Name, Number(f.Value), Number(f.Goal), f.Goal is null ? "" : f.Holds ? "yes" : "NO"], f.Holds)).ToList();
        string[] heads = ["figure", "value", "at most", "holds"];
        if (ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected)
        {
            var table = new Table().AddColumn(heads[0]).AddColumn(heads[1], c => c.RightAligned()).AddColumn(heads[2], c => c.RightAligned()).AddColumn(heads[3]);
            foreach (var (cells, holds) in rows)
            {
                table.AddRow([.. cells.Select(cell => new Spectre.Console.Text(cell, holds ? Style.Plain : new Style(Color.Red)))]);
            }

            AnsiConsole.Write(table);
            return;
        }

        var widths = heads.Select((head, i) => rows.Max(r => Math.Max(head.Length, r.Cells[i].Length))).ToList();
        foreach (var cells in rows.Select(r => r.Cells).Prepend(heads))
        {
            output.WriteLine($"{cells[0].PadRight(widths[0])}  {cells[1].PadLeft(widths[1])}  {cells[2].PadLeft(widths[2])}  {cells[3]}".TrimEnd());
        }
    }

    private static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
