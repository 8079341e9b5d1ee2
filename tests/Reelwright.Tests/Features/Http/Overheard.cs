using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Npgsql;
using Reelwright.Storage;

namespace Reelwright.Tests.Features.Http;

/// <summary>What the answers and the log of a server said, and the secrets that were used with it: none of these may be found in any of those.</summary>
public sealed class Overheard
{
    /// <summary>The answers that are meant to tell a secret, in which field, and why.</summary>
    internal static readonly IReadOnlyList<(string Method, string Path, string Field, string Why)> Meant =
    [
        ("POST", "/api/tokens", "token", "a new token is told this once: only its hash is kept"),
        ("POST", "/api/invitations", "link", "there is no mail: whoever invites passes the link on"),
        ("POST", "/api/users/*/password-reset", "link", "there is no mail: the owner passes the link on"),
        ("POST", "/api/projects/*/find", "token", "it names what was found, and opens nothing"),
        ("GET", "/api/session", "csrf_token", "the page sends it back as a header"),
        ("POST", "/api/session", "csrf_token", "the page sends it back as a header"),
        ("POST", "/api/setup", "csrf_token", "the page sends it back as a header"),
        ("POST", "/api/password-resets", "csrf_token", "the page sends it back as a header"),
        ("POST", "/api/invitations/accept", "csrf_token", "the page sends it back as a header"),
    ];

    // Shorter ones stand in ordinary text by chance.
    private const int Shortest = 10;

    private static readonly HashSet<string> SecretFields = new(StringComparer.Ordinal) { "password", "current", "link", "token", "api_key", "api_secret", "secret" };

    private readonly ConcurrentDictionary<string, string> secrets = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Where, Func<string> Text)> said = new();

    /// <summary>A secret that was used.</summary>
    public void Secret(string? value, string what)
    {
        if (value is { Length: >= Shortest })
        {
            secrets.TryAdd(value, what);
            secrets.TryAdd(JsonEncodedText.Encode(value).ToString(), what);
        }
    }

    /// <summary>Something that was said.</summary>
    public void Said(string where, string text) => said.Enqueue((where, () => text));

    /// <summary>The same for what is still being said.</summary>
    internal void Said(string where, Func<string> text) => said.Enqueue((where, text));

    /// <summary>A way to the server on which everything is heard.</summary>
    public HttpMessageHandler Ear(bool cookies) => new Ear(this) { InnerHandler = new SocketsHttpHandler { UseCookies = cookies } };

    /// <summary>Secrets in a request's or an answer's JSON.</summary>
    internal void SecretsOf(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                foreach (var field in document.RootElement.EnumerateObject().Where(f => SecretFields.Contains(f.Name) && f.Value.ValueKind == JsonValueKind.String))
                {
                    Secret(field.Value.GetString(), field.Name);
                }
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Tests send what is no JSON, too.
        }
    }

    /// <summary>An answer's text without the one secret it is meant to tell, which is one from now on.</summary>
    internal string Struck(string method, string path, string text)
    {
        foreach (var (_, pattern, field, why) in Meant.Where(m => string.Equals(m.Method, method, StringComparison.Ordinal)))
        {
            if (Regex.IsMatch(path, "^" + Regex.Escape(pattern).Replace("\\*", "[^/]+", StringComparison.Ordinal) + "$", RegexOptions.None, TimeSpan.FromSeconds(1))
                && Regex.Match(text, $"\"{field}\":\"(?<value>[^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } told)
            {
                Secret(told.Groups["value"].Value, why);
                text = text.Remove(told.Index, told.Length);
            }
        }

        return text;
    }

    /// <summary>Adds what the installation keeps secret, and all its log says.</summary>
    public async Task Listen(Installation installation)
    {
        var database = installation.Database;
        Secret(new NpgsqlConnectionStringBuilder(installation.ConnectionString).Password, "the database's password");
        foreach (var key in Directory.GetFiles(installation.Keys, "key-*.xml"))
        {
            foreach (var value in XDocument.Load(key).Descendants("value"))
            {
                Secret(value.Value, "a key of the ring");
            }
        }

        foreach (var kept in new[] { "select password_hash from users", "select hash from api_tokens", "select hash from access_links", "select api_key from api_configs", "select api_secret from api_configs" })
        {
            await Each(database, kept, value => Secret(value, kept));
        }

        await Each(database, "select row_to_json(l)::text from system_logs l", line => Said("system_logs", line));
        foreach (var file in Directory.GetFiles(installation.Folder, "reel.log*"))
        {
            Said(Path.GetFileName(file), await File.ReadAllTextAsync(file));
        }
    }

    /// <summary>Where a secret was said; never the secret itself.</summary>
    public IReadOnlyList<string> Leaks()
    {
        // Reading the answers brings the last secrets to light.
        var texts = said.Select(s => (s.Where, Text: s.Text())).ToList();
        return [.. texts.SelectMany(s => secrets.Where(secret => s.Text.Contains(secret.Key, StringComparison.Ordinal)).Select(secret => $"{s.Where} says {secret.Value} ({secret.Key[..4]}…)")).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>How much was heard, so that a deaf ear is noticed.</summary>
    internal (int Answers, int Secrets) Heard => (said.Count, secrets.Count);

    private static async Task Each(NpgsqlDataSource database, string sql, Action<string> each)
    {
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (!await reader.IsDBNullAsync(0))
            {
                each(reader.GetString(0));
            }
        }
    }
}
