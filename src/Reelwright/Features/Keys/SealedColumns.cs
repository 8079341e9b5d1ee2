using Npgsql;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.Keys;

/// <summary>Columns that hold what the key ring has sealed, besides those of maker accounts: of apps and accounts at platforms, of sign-ins there, and of uploads on their way.</summary>
internal sealed record SealedColumns(string Table, string Key, string Named, string[] Columns)
{
    /// <summary>All of them.</summary>
    public static readonly SealedColumns[] All =
    [
        new("platform_apps", "id", "name", ["client_secret"]),
        new("platform_accounts", "id", "name", ["access_token", "refresh_token", "bridge_secret"]),
        new("platform_sign_ins", "state", "'a sign-in at a platform'", ["verifier"]),
        new("publication_records", "id", "title", ["session"]),
    ];

    /// <summary>Seals them anew, each row alone. How many rows were.</summary>
    /// <param name="left">Gets the names of those no ring here opens; they are as they were.</param>
    public async Task<int> Anew(NpgsqlDataSource database, Secrets secrets, List<string> left, CancellationToken ct)
    {
        var done = 0;
        foreach (var key in await Keys(database, ct))
        {
            await using var connection = await database.OpenConnectionAsync(ct);
            await using var tx = await connection.BeginTransactionAsync(ct);
            // Whoever writes one at this moment comes before or after.
            if (await Kept(connection, key, ct) is var (name, kept) && Opened(name, kept, secrets, left) is { } anew)
            {
                await using var write = new NpgsqlCommand($"update {Table} set {string.Join(", ", Columns.Select((c, n) => $"{c} = ${n + 2}::text"))} where {Key}::text = $1", connection) { Parameters = { new() { Value = key } } };
                Array.ForEach(anew, value => write.Parameters.Add(new() { Value = (object?)value ?? DBNull.Value }));
                done += await write.ExecuteNonQueryAsync(ct);
            }

            await tx.CommitAsync(ct);
        }

        return done;
    }

    private async Task<List<string>> Keys(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var read = database.CreateCommand($"select {Key}::text from {Table} where coalesce({string.Join(", ", Columns)}) is not null order by 1");
        await using var rows = await read.ExecuteReaderAsync(ct);
        var keys = new List<string>();
        while (await rows.ReadAsync(ct))
        {
            keys.Add(rows.GetString(0));
        }

        return keys;
    }

    private async Task<(string Name, string?[] Kept)?> Kept(NpgsqlConnection connection, string key, CancellationToken ct)
    {
        await using var read = new NpgsqlCommand($"select {Named}, {string.Join(", ", Columns)} from {Table} where {Key}::text = $1 for no key update", connection) { Parameters = { new() { Value = key } } };
        await using var rows = await read.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct) ? (rows.GetString(0), [.. Enumerable.Range(1, Columns.Length).Select(n => rows.IsDBNull(n) ? null : rows.GetString(n))]) : null;
    }

    private static string?[]? Opened(string name, string?[] kept, Secrets secrets, List<string> left)
    {
        try
        {
            return Array.ConvertAll(kept, value => value is null ? null : secrets.Protect(secrets.Unprotect(value)));
        }
        catch (ReelException closed) when (closed.Code is "secrets_missing")
        {
            left.Add(name);
            return null;
        }
    }
}
