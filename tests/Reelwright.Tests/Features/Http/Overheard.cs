using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Npgsql;
using Reelwright.Storage;
using Reelwright.Tests.Storage;

namespace Reelwright.Tests.Features.Http;

/// <summary>What the answers and the log of a server said, and the secrets that were used with it: none of these may be found in any of those.</summary>
public sealed class Overheard
{
    /// <summary>The answers that are meant to tell a secret, in which field, and why.</summary>
    internal static readonly IReadOnlyList<(string Method, string Path, string Field, string Why)> Meant =
    [
        ("POST", "/api/tokens", "token", "a new token is told this once: only its hash is kept"),
        ("POST", "/api/platform-accounts", "secret", "the secret of a bridge that was made is told this once: only its ciphertext is kept"),
        ("POST", "/api/invitations", "link", "there is no mail: whoever invites passes the link on"),
        ("POST", "/api/users/*/password-reset", "link", "there is no mail: the owner passes the link on"),
        ("POST", "/api/projects/*/find", "token", "it names what was found, and opens nothing"),
        ("POST", "/api/films/*/link", "url", "a link to a file is passed on by whoever asked for it"),
        ("POST", "/api/assets/*/link", "url", "a link to a file is passed on by whoever asked for it"),
        ("POST", "/api/videos/*/link", "url", "a link to a file is passed on by whoever asked for it"),
        ("GET", "/api/session", "csrf_token", "the page sends it back as a header"),
        ("POST", "/api/session", "csrf_token", "the page sends it back as a header"),
        ("POST", "/api/setup", "csrf_token", "the page sends it back as a header"),
        ("POST", "/api/password-resets", "csrf_token", "the page sends it back as a header"),
        ("POST", "/api/invitations/accept", "csrf_token", "the page sends it back as a header"),
    ];

    // Whoever asks first whether to send waits for the word, however slow the machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Shorter ones stand in ordinary text by chance.
    private const int Shortest = 10;

    // What opens others' doors, which nothing that is kept may tell: not even the database.
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal) { MakersKey, "api_key", "api_secret", "client_secret" };

    private static readonly HashSet<string> SecretFields = new(StringComparer.Ordinal) { "password", "current", "link", "token", "api_key", "api_secret", "client_secret", "secret" };

    /// <summary>What a key is of that a maker account has.</summary>
    public const string MakersKey = "a maker's key";

    /// <summary>The verbs that are meant to print a secret, and why.</summary>
    internal static readonly IReadOnlyList<(string Verb, string Why)> MeantByVerbs =
    [
        ("user add", "there is no mail: whoever adds somebody passes the link on"),
        ("user reset-password", "there is no mail: whoever asked passes the link on"),
        ("user token", "a new token is told this once: only its hash is kept"),
        ("clips link", "a link to a file is passed on by whoever asked for it"),
    ];

    // By the data folder, for those who know only that.
    private static readonly ConcurrentDictionary<string, Overheard> Folders = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string> secrets = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Where, Func<string> Text)> said = new();

    /// <summary>The data folder that is listened to, where there is one.</summary>
    public string? Folder { get; private init; }

    /// <summary>Whoever listens to a data folder: one from now on.</summary>
    public static Overheard Of(string folder) => Folders.GetOrAdd(folder, at => new Overheard { Folder = at });

    /// <summary>What the log says of a request that broke, with what was thrown; empty where it says nothing.</summary>
    internal async Task<string> Broken(string method, string path)
    {
        var log = Path.Combine(Folder ?? "", "reel.log");
        if (Folder is null || !File.Exists(log))
        {
            return "";
        }

        // Whoever logs meanwhile is not disturbed.
        await using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var text = new StreamReader(file);
        var told = await text.ReadToEndAsync();
        var at = told.LastIndexOf($"{method} {path} failed", StringComparison.Ordinal);
        return at < 0 ? "" : string.Join('\n', told[at..].Split('\n').TakeWhile((line, n) => n == 0 || line.StartsWith("  ", StringComparison.Ordinal)));
    }

    /// <summary>Whoever listens to the folder that a verb is run on; null when nobody does.</summary>
    public static Overheard? On(IReadOnlyList<string> arguments) =>
        arguments.Index().FirstOrDefault(a => a.Item is "--data") is { Item: not null } named && arguments.Count > named.Index + 1 ? Folders.GetValueOrDefault(arguments[named.Index + 1]) : null;

    /// <summary>What a verb said, but for a secret it is meant to print, which is one from now on.</summary>
    public void SaidByVerb(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment, string output, string error)
    {
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            if (name.Contains("SECRET", StringComparison.Ordinal) || name.Contains("PASSWORD", StringComparison.Ordinal))
            {
                Secret(value, name);
            }
        }

        var verb = string.Join(' ', arguments.Take(2));
        if (MeantByVerbs.FirstOrDefault(m => string.Equals(m.Verb, verb, StringComparison.Ordinal)) is { Why: { } why } && output.Trim() is { Length: > 0 } told && !told.Contains('\n', StringComparison.Ordinal))
        {
            Secret(told, why);
            output = "";
        }

        Said($"reel {verb}", output);
        Said($"reel {verb}, its error output,", error);
    }

    /// <summary>What serve prints without the link of the set-up, which it is meant to tell and is a secret from now on.</summary>
    internal string StruckLink(string said) => string.Join('\n', said.Split('\n').Select(line =>
    {
        var (told, secret) = line.StartsWith("Nobody has set this up yet.", StringComparison.Ordinal) ? (line[..line.LastIndexOfAny([' ', '#'])], line[(line.LastIndexOfAny([' ', '#']) + 1)..]) : (line, null);
        Secret(secret, "the link of the set-up");
        return told;
    }));

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
    /// <param name="learns">Whether what is sent as a password or a token is a secret from then on: what is invented as one stands in titles, too.</param>
    public HttpMessageHandler Ear(bool cookies, bool learns = true) => new Ear(this, learns) { InnerHandler = new SocketsHttpHandler { UseCookies = cookies, Expect100ContinueTimeout = Patience } };

    /// <summary>Secrets in a request's or an answer's JSON; makers' keys however deep they are.</summary>
    internal void SecretsOf(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            SecretsIn(document.RootElement, SecretFields);
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
                var value = told.Groups["value"].Value;
                // Of an address, only what opens it.
                Secret(field is "url" ? value[(value.LastIndexOf('=') + 1)..] : value, why);
                text = text.Remove(told.Index, told.Length);
            }
        }

        return text;
    }

    /// <summary>Whether leaks are here to be seen: whoever planted them looks at what is thrown.</summary>
    public bool IsPlanted { get; set; }

    /// <summary>Listens a last time, and fails with every leak. Errors: <see cref="InvalidOperationException"/>.</summary>
    public async Task End(Installation installation)
    {
        await Listen(installation);
        if (Leaks() is { Count: > 0 } leaks)
        {
            // The runner tells of what is thrown at a class's end only that it was.
            if (!IsPlanted)
            {
                await File.AppendAllLinesAsync(Path.Combine(Checkout.Root, "artifacts", "leaks.txt"), leaks);
            }

            throw new InvalidOperationException("Secrets were said, see artifacts/leaks.txt: " + string.Join("; ", leaks));
        }
    }

    /// <summary>Adds what the installation keeps secret, all its log says, and where in its database or in PostgreSQL's own log a maker's key is found.</summary>
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

        foreach (var kept in new[] { "select password_hash from users", "select hash from api_tokens", "select hash from access_links", "select api_key from api_configs", "select api_secret from api_configs",
            "select client_secret from platform_apps", "select access_token from platform_accounts", "select refresh_token from platform_accounts", "select bridge_secret from platform_accounts", "select verifier from platform_sign_ins" })
        {
            await Each(database, kept, value => Secret(value, kept));
        }

        var keys = secrets.Where(s => Keys.Contains(s.Value)).Select(s => s.Key).ToList();
        // Before the tables are looked through: where statements are explained, that look stands in this log with its keys. Other secrets' hashes stand in the statements of tests.
        var log = Path.Combine(installation.Folder, PostgresPlace.FolderName, "log");
        if (File.Exists(log))
        {
            var told = await File.ReadAllTextAsync(log);
            keys.Where(key => told.Contains(key, StringComparison.Ordinal)).ToList().ForEach(key => Said("PostgreSQL's log", key));
        }

        foreach (var (table, key) in await Dump.Find(database, keys))
        {
            Said($"the table {table}", key);
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

    // Within others only keys are meant by these names.
    private void SecretsIn(JsonElement said, HashSet<string> names)
    {
        if (said.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in said.EnumerateArray())
            {
                SecretsIn(item, Keys);
            }
        }
        else if (said.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in said.EnumerateObject())
            {
                if (field.Value.ValueKind == JsonValueKind.String && names.Contains(field.Name))
                {
                    Secret(field.Value.GetString(), field.Name);
                }

                SecretsIn(field.Value, Keys);
            }
        }
    }

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
