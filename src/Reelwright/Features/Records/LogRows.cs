using Npgsql;
using NpgsqlTypes;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Records;

/// <summary>Stores log lines as rows, any number in one statement.</summary>
internal static class LogRows
{
    /// <summary>Stores them; repeated, it stores nothing twice. A user who is gone is left out of their lines.</summary>
    public static async Task Insert(NpgsqlDataSource database, IReadOnlyList<HeldLine> lines, DateTimeOffset now, CancellationToken ct)
    {
        var memory = Environment.WorkingSet;
        var rows = Json.Write(lines.Select(line => Told(LogRow.Of(line, memory))));
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var tx = await connection.BeginTransactionAsync(ct);
        // A power cut may take the last lines; waiting for the disk would cost everybody else.
        await using (var relaxed = new NpgsqlCommand("set local synchronous_commit = off", connection, tx))
        {
            await relaxed.ExecuteNonQueryAsync(ct);
        }

        await using var insert = new NpgsqlCommand("""
            insert into system_logs (id, timestamp, level, category, message, user_id, task_id, request_id, module, function, line_number,
                context_data, stack_trace, execution_time, memory_usage, ip_address, user_agent, created_at, updated_at)
            select r.id, r.timestamp, r.level, r.category, r.message, (select u.id from users u where u.id = r.user_id), r.task_id, r.request_id, r.module, r.function, r.line_number,
                r.context_data::jsonb, r.stack_trace, r.execution_time, r.memory_usage, r.ip_address, r.user_agent, $2, $2
            from jsonb_to_recordset($1) as r(id uuid, timestamp timestamptz, level text, category text, message text, user_id uuid, task_id uuid, request_id text, module text, function text,
                line_number int, context_data text, stack_trace text, execution_time int, memory_usage bigint, ip_address text, user_agent text)
            on conflict (id) do nothing
            """, connection, tx);
        insert.Parameters.Add(new NpgsqlParameter { Value = rows, NpgsqlDbType = NpgsqlDbType.Jsonb });
        insert.Parameters.AddWithValue(now);
        await insert.ExecuteNonQueryAsync(ct);
        await tx.CommitAsync(ct);
    }

    private static object Told(SystemLog row) => new
    {
        row.Id, row.Timestamp, Level = row.Level.Word(), Category = row.Category.Word(), row.Message, row.UserId, row.TaskId, row.RequestId, row.Module, row.Function, row.LineNumber,
        row.ContextData, row.StackTrace, row.ExecutionTime, row.MemoryUsage, row.IpAddress, row.UserAgent,
    };
}
