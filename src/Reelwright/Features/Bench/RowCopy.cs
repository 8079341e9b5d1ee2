using Npgsql;

namespace Reelwright.Features.Bench;

/// <summary>The yardstick: the rows of a manuscript, finished, copied into the same tables with their indexes and constraints in the database's own binary form.</summary>
public sealed class RowCopy(NpgsqlDataSource database, string folder)
{
    // Parents first.
    private static readonly string[] Tables = ["chapters", "paragraphs", "sentences"];

    /// <summary>Writes all rows there are to files.</summary>
    public async Task Save(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        foreach (var table in Tables)
        {
            await using var rows = await connection.BeginRawBinaryCopyAsync($"copy {table} to stdout (format binary)", ct);
            await using var file = File.Create(PathOf(table));
            await rows.CopyToAsync(file, ct);
        }
    }

    /// <summary>Copies them back into the empty tables, in one transaction.</summary>
    /// <returns>Seconds it took.</returns>
    public async Task<double> Run(CancellationToken ct)
    {
        var start = TimeProvider.System.GetTimestamp();
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var tx = await connection.BeginTransactionAsync(ct);
        foreach (var table in Tables)
        {
            await using var file = File.OpenRead(PathOf(table));
            await using var rows = await connection.BeginRawBinaryCopyAsync($"copy {table} from stdin (format binary)", ct);
            await file.CopyToAsync(rows, 1 << 16, ct);
        }

        await tx.CommitAsync(ct);
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    private string PathOf(string table) => Path.Combine(folder, table + ".copy");
}
