using System.Data.Common;
using System.Globalization;
using Npgsql;
using Reelwright.Base;

namespace Reelwright.Storage;

/// <summary>How the database is reached, whatever form the address was written in; seed 003's pool unless the address says otherwise.</summary>
public sealed class DatabaseSettings
{
    private DatabaseSettings(NpgsqlConnectionStringBuilder connection) => ConnectionString = connection.ConnectionString;

    /// <summary>For Npgsql, password included.</summary>
    public string ConnectionString { get; }

    /// <summary>The same for people: without anything secret.</summary>
    public string Shown
    {
        get
        {
            var open = new NpgsqlConnectionStringBuilder(ConnectionString);
            open.Remove("Password");
            open.Remove("SSL Password");
            return open.ConnectionString;
        }
    }

    /// <summary>Seed 003's pool settings as they are here, in words.</summary>
    public string Pool
    {
        get
        {
            var pool = new NpgsqlConnectionStringBuilder(ConnectionString);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{pool.MinPoolSize} kept, {pool.MaxPoolSize} at most, each for {pool.ConnectionLifetime} s, keep-alive every {pool.KeepAlive} s, statements not echoed");
        }
    }

    /// <summary>
    /// Reads <c>postgres://</c>, <c>postgresql://</c>, <c>postgresql+driver://</c> or Npgsql's own <c>Host=…;Database=…</c>.
    /// Errors: <c>database_url_invalid</c>; its message never repeats the address, which may hold a password.
    /// </summary>
    public static DatabaseSettings Parse(string address)
    {
        try
        {
            var given = DatabaseUrl.Read(address) ?? Pairs(address);
            var connection = Usual();
            foreach (var (key, value) in given)
            {
                connection[key] = value;
            }

            // Whoever allows fewer than are kept means fewer.
            connection.MinPoolSize = Math.Min(connection.MinPoolSize, connection.MaxPoolSize);

            return connection.Host is { Length: > 0 } ? new DatabaseSettings(connection) : throw Invalid("it names no host", null);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            throw Invalid(failure is DatabaseUrl.Fault ? failure.Message : "it is not one PostgreSQL's driver understands", failure);
        }
    }

    /// <summary>The settings of a private server on a Unix socket in this folder.</summary>
    public static DatabaseSettings Local(string socketFolder, string user, string database)
    {
        var connection = Usual();
        (connection.Host, connection.Port, connection.Username, connection.Database) = (socketFolder, 5432, user, database);
        // Asking for Kerberos on a socket only costs time, and fails where its library is absent.
        (connection.GssEncryptionMode, connection.SslMode) = (GssEncryptionMode.Disable, SslMode.Disable);
        return new DatabaseSettings(connection);
    }

    // The seed keeps 20 and lends 30 more: opened on demand, and above 20 let go again when idle.
    private static NpgsqlConnectionStringBuilder Usual() => new()
    {
        MinPoolSize = 20,
        MaxPoolSize = 50,
        ConnectionLifetime = 3600,
        KeepAlive = 30,
        // Planning costs more than most of our statements: what comes again and again is planned once a connection.
        MaxAutoPrepare = 64,
        // A node that is frozen in the midst of a transaction lets go of what it holds. Ours idle in one for seconds, or while a document is sent to a slow bucket.
        Options = "-c idle_in_transaction_session_timeout=10min",
        ApplicationName = "reelwright",
    };

    private static IEnumerable<(string Key, string Value)> Pairs(string text)
    {
        var pairs = new DbConnectionStringBuilder { ConnectionString = text };
        return pairs.Keys.Cast<string>().Select(key => (key, pairs[key].ToString()!));
    }

    private static ReelException Invalid(string why, Exception? cause) => new(
        "database_url_invalid",
        $"DATABASE_URL cannot be used: {why}. Write postgresql://USER:PASSWORD@HOST:PORT/DATABASE, with %XX for special characters, or Host=…;Username=…;Password=…;Database=….",
        // The driver's own message may quote the address.
        cause is DatabaseUrl.Fault ? cause : null);
}
