using System.Text.Unicode;
using CsvHelper;
using Reelwright.Base;

namespace Reelwright.Publishing.Sheets;

/// <summary>Reads numbers that people wrote into a table because the platform tells them to no program: CSV in UTF-8, its columns in any order, parted by commas, semicolons or tabs.</summary>
public static class NumbersSheet
{
    /// <summary>Bytes a table may have.</summary>
    public const int MostBytes = 8 << 20;

    /// <summary>Rows a table may have.</summary>
    public const int MostRows = 20_000;

    /// <summary>Everything in the table: the good rows, and what is wrong with each of the others. Errors: <c>table_invalid</c>, <c>table_too_large</c>.</summary>
    public static async Task<NumbersRead> Read(Stream from, CancellationToken ct)
    {
        var bytes = await All(from, ct);
        if (!Utf8.IsValid(bytes.Span))
        {
            throw new ReelException("table_invalid", "The table is not UTF-8: save it as 'CSV UTF-8'.");
        }

        var broken = new HashSet<long>();
        using var records = CsvReader.Create(bytes, new CsvReaderOptions
        {
            HasHeader = false, SkipEmptyLines = false, TrimWhitespace = true, DetectSeparatorHint = true, OnMalformedRecord = record => broken.Add(record.RecordNumber),
        });
        var (columns, read) = (default(SheetColumns), new SheetRows());
        while (records.Read())
        {
            if (records.RowNumber > MostRows)
            {
                throw new ReelException("table_too_large", $"The table has more than {MostRows} rows: split it.");
            }

            var fields = records.Current.ToArray();
            if (Array.TrueForAll(fields, string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (columns is null)
            {
                columns = SheetColumns.Of(fields);
            }
            else
            {
                read.Add(records.RowNumber, fields, columns, broken.Contains(records.RowNumber));
            }
        }

        return columns is null ? throw new ReelException("table_invalid", $"The table is empty: {SheetColumns.Wanted}") : read.Told();
    }

    private static async Task<ReadOnlyMemory<byte>> All(Stream from, CancellationToken ct)
    {
        using var into = new MemoryStream();
        var part = new byte[1 << 16];
        for (int read; (read = await from.ReadAsync(part, ct)) > 0;)
        {
            if (into.Length + read > MostBytes)
            {
                throw new ReelException("table_too_large", $"The table has more than {MostBytes >> 20} MiB: split it.");
            }

            into.Write(part, 0, read);
        }

        return into.GetBuffer().AsMemory(0, (int)into.Length);
    }
}
