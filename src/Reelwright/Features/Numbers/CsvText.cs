using System.Text;

namespace Reelwright.Features.Numbers;

/// <summary>Writes tables as RFC 4180 has them, with nothing in them that a program for tables would carry out.</summary>
public static class CsvText
{
    private const string Formula = "=+-@\t\r";

    /// <summary>Lines with a line's end behind each.</summary>
    /// <param name="bom">With the mark by which some programs know UTF-8.</param>
    public static string Write(IEnumerable<IReadOnlyList<string?>> rows, bool bom = false)
    {
        var text = new StringBuilder(bom ? "\uFEFF" : "");
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        var plain = Formula.Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
        return plain.AsSpan().ContainsAny(",\"\r\n") || plain[0] is ' ' || plain[^1] is ' ' ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }
}
