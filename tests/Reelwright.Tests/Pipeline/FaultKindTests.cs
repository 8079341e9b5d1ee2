using Npgsql;
using Reelwright.Base;
using Reelwright.Pipeline.Engine;

namespace Reelwright.Tests.Pipeline;

/// <summary>Which faults pass by themselves.</summary>
public sealed class FaultKindTests
{
    [Fact]
    public void A_connection_that_is_lost_or_confused_is_a_database_that_is_away()
    {
        Exception[] away =
        [
            new NpgsqlException("Received backend message CommandComplete while expecting ParseCompleteMessage."), new NpgsqlException("Exception while reading from stream", new EndOfStreamException()),
            new InvalidOperationException("A failure that passes.", new NpgsqlException("gone")), new NullReferenceException { Source = "Npgsql" }, new PostgresException("the database system is starting up", "FATAL", "FATAL", "57P03"),
            new PostgresException("terminating connection due to idle-in-transaction timeout", "FATAL", "FATAL", "25P03"),
        ];
        away.ShouldAllBe(failure => Faults.IsDatabaseAway(failure) && Faults.Pass(failure) && Faults.IsAway(failure));
    }

    [Fact]
    public void What_the_database_refuses_and_what_is_wrong_with_us_is_not()
    {
        Exception[] ours = [new PostgresException("duplicate key", "ERROR", "ERROR", "23505"), new NullReferenceException(), new InvalidOperationException("ours"), new ReelException("chapter_empty", "There is nothing to speak.")];
        ours.ShouldAllBe(failure => !Faults.IsDatabaseAway(failure) && !Faults.Pass(failure));
    }
}
