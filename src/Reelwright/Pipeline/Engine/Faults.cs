using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Quartz;
using Reelwright.Base;

namespace Reelwright.Pipeline.Engine;

/// <summary>Which faults pass by themselves: the database away, a tool killed, the disk or the network hiccuping.</summary>
public static class Faults
{
    /// <summary>Whether the database is away: however often that happens, it says nothing against the work.</summary>
    public static bool IsDatabaseAway(Exception failure) => failure switch
    {
        PostgresException refused => refused.IsTransient || refused.SqlState is "25P03" or "57P01" or "57P02" or "57P03",
        // Whatever else the driver says is of the connection, not of the statement; while a server goes down it also trips over itself.
        NpgsqlException or NullReferenceException { Source: "Npgsql" } or ObjectDisposedException { Source: "Npgsql" } => true,
        DbUpdateException or RetryLimitExceededException or InvalidOperationException or SchedulerException when failure.InnerException is { } inner => IsDatabaseAway(inner),
        _ => false,
    };

    /// <summary>Whether the database or the store is away: what was begun goes on once both are back.</summary>
    public static bool IsAway(Exception failure) => IsStoreAway(failure) || IsDatabaseAway(failure);

    /// <summary>Whether the store is away, or refuses everything.</summary>
    public static bool IsStore(Exception failure) => failure is ReelException { Code: "store_unreachable" or "store_denied" or "store_missing" or "store_refused" };

    /// <summary>Whether doing the same again may well succeed.</summary>
    public static bool Pass(Exception failure) => failure switch
    {
        ReelException { Code: "tool_failed" or "render_failed" or "file_vanished" } => true,
        _ when IsStoreAway(failure) => true,
        ReelException => false,
        _ when IsDatabaseAway(failure) => true,
        // Clean-up took an old asset just as it was wanted again: the next time it is made.
        PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation, ConstraintName: "sentence_media_asset_id_fkey" or "film_assets_asset_id_fkey" } => true,
        TimeoutException or SocketException => true,
        DbUpdateException or RetryLimitExceededException or InvalidOperationException or SchedulerException when failure.InnerException is { } inner => Pass(inner),
        IOException => true,
        _ => false,
    };

    private static bool IsStoreAway(Exception failure) => failure is ReelException { Code: "store_unreachable" };
}
