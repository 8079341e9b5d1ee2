using System.Globalization;

namespace Reelwright.Storage;

/// <summary>PostgreSQL's URL form of an address, as libpq and SQLAlchemy write it, turned into Npgsql's keywords.</summary>
public static class DatabaseUrl
{
    // libpq's and asyncpg's names where Npgsql's differ by more than blanks and underscores.
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["user"] = "Username",
        ["dbname"] = "Database",
        ["sslmode"] = "SSL Mode",
        ["ssl"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["sslpassword"] = "SSL Password",
        ["connect_timeout"] = "Timeout",
        ["application_name"] = "Application Name",
        ["channel_binding"] = "Channel Binding",
        ["gssencmode"] = "GSS Encryption Mode",
        ["krbsrvname"] = "Kerberos Service Name",
        ["target_session_attrs"] = "Target Session Attributes",
        ["client_encoding"] = "Client Encoding",
    };

    /// <summary>What is wrong with an address, without quoting its secrets.</summary>
    public sealed class Fault(string message) : FormatException(message);

    /// <summary>The pairs of an address in URL form; null when it is not one. Errors: <see cref="Fault"/>.</summary>
    public static IReadOnlyList<(string Key, string Value)>? Read(string address)
    {
        var end = address.IndexOf("://", StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var scheme = address[..end].Split('+')[0];
        if (scheme is not ("postgres" or "postgresql"))
        {
            throw new Fault("only postgres:// and postgresql:// addresses are known");
        }

        var (place, query) = Cut(address[(end + 3)..], '?');
        var (authority, database) = Cut(place, '/');
        var at = authority.LastIndexOf('@');
        var (user, password) = Cut(at < 0 ? "" : authority[..at], ':');
        var pairs = new List<(string Key, string Value)>();
        Add(pairs, "Username", user);
        Add(pairs, "Password", password);
        Add(pairs, "Host", Hosts(authority[(at + 1)..], pairs));
        Add(pairs, "Database", database);
        foreach (var (name, value) in query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => Cut(pair, '=')))
        {
            var key = Names.GetValueOrDefault(name, name);
            var spoken = key is "SSL Mode" or "Target Session Attributes" ? Spoken(key, value) : value;
            pairs.RemoveAll(pair => string.Equals(pair.Key, key, StringComparison.OrdinalIgnoreCase));
            Add(pairs, Known(key) ? key : throw new Fault($"its parameter '{name}' is not known"), spoken);
        }

        if (!pairs.Exists(pair => string.Equals(pair.Key, "Host", StringComparison.OrdinalIgnoreCase)))
        {
            // libpq's own default: the socket of the machine's server.
            pairs.Add(("Host", "/var/run/postgresql"));
        }

        return pairs;
    }

    // Npgsql wants one port for a single host, and host:port pairs for several.
    private static string Hosts(string hosts, List<(string Key, string Value)> pairs)
    {
        var colon = hosts.LastIndexOf(':');
        if (hosts.Contains(',', StringComparison.Ordinal) || colon < 0 || colon < hosts.LastIndexOf(']'))
        {
            return hosts.Trim('[', ']');
        }

        var port = hosts[(colon + 1)..];
        if (port.Length > 0)
        {
            pairs.Add(("Port", ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? port : throw new Fault("its port is not a number")));
        }

        return hosts[..colon].Trim('[', ']');
    }

    private static string Spoken(string key, string value) => key switch
    {
        "SSL Mode" when value is "true" => "Require",
        "SSL Mode" when value is "false" => "Disable",
        "SSL Mode" => value.Replace("-", "", StringComparison.Ordinal),
        _ => value,
    };

    private static bool Known(string key)
    {
        try
        {
            _ = new Npgsql.NpgsqlConnectionStringBuilder()[key];
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Add(List<(string Key, string Value)> pairs, string key, string value)
    {
        if (value.Length > 0)
        {
            pairs.Add((key, Uri.UnescapeDataString(value)));
        }
    }

    private static (string Before, string After) Cut(string text, char mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
    }
}
