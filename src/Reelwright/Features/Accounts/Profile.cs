using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Settings;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Reads and changes what somebody says of themselves (003 <c>users</c>).</summary>
public sealed class Profile(IDbContextFactory<ReelDb> databases, CheckSettings check)
{
    private const int LongestPreferences = 20_000;

    /// <summary>What is given is changed; the rest stays. <c>preferences</c> is replaced whole; an empty <c>display_name</c> shows the username again.</summary>
    public sealed record Change(
        [property: StringLength(100)] string? DisplayName = null,
        string? Timezone = null,
        [property: StringLength(10)] string? Language = null,
        Preferences? Preferences = null);

    /// <summary>Settings of films (<c>generation</c>) and of the screen (<c>studio</c>).</summary>
    public sealed record Preferences(JsonElement? Generation = null, JsonElement? Studio = null);

    /// <summary>The account.</summary>
    public async Task<User> Read(Guid user, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Users.AsNoTracking().SingleAsync(u => u.Id == user, ct);
    }

    /// <summary>Changes it. Errors: <c>timezone_unknown</c>, <c>language_unknown</c>, <c>preferences_invalid</c>, <c>precondition_failed</c>, those of <see cref="CheckSettings"/>.</summary>
    public async Task<User> Run(Guid user, uint version, Change change, CancellationToken ct)
    {
        var preferences = change.Preferences is { } given ? await Write(user, given, ct) : null;
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.Users.SingleAsync(u => u.Id == user, ct);
        Versions.Expect(db.Entry(row), version);
        row.DisplayName = change.DisplayName is null ? row.DisplayName : Shown(change.DisplayName);
        row.Preferences = preferences ?? row.Preferences;
        Apply(row, change.Timezone, change.Language);
        await Versions.Save(db, "Your account", ct);
        return row;
    }

    /// <summary>A name to show as it is kept: null, for the username, when there is nothing in it.</summary>
    internal static string? Shown(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    /// <summary>Sets zone and language where given. Errors: <c>timezone_unknown</c>, <c>language_unknown</c>.</summary>
    internal static void Apply(User user, string? timezone, string? language)
    {
        if (timezone is not null)
        {
            user.Timezone = timezone.Length <= 50 && TimeZoneInfo.TryFindSystemTimeZoneById(timezone, out var zone) && zone.HasIanaId
                ? timezone
                : throw new ReelException("timezone_unknown", $"There is no time zone '{Titles.Cut(timezone, 60)}': give its IANA name, such as Europe/Berlin.");
        }

        if (language is not null)
        {
            user.Language = language switch
            {
                "zh-CN" => language,
                // What was English here before.
                "en" or "en-US" => "en",
                _ => throw new ReelException("language_unknown", $"The studio does not speak '{Titles.Cut(language, 20)}': choose zh-CN or en."),
            };
        }
    }

    private async Task<string> Write(Guid user, Preferences preferences, CancellationToken ct)
    {
        if (preferences.Generation is { ValueKind: JsonValueKind.Object } films)
        {
            var settings = FilmSettings.Of(films);
            await check.Run(user, settings, "user", ct);
            // As the other levels keep theirs: an id is written in one way.
            preferences = preferences with { Generation = Json.Read<JsonElement>(Json.Write(settings)) };
        }

        var objects = preferences is { Generation: null or { ValueKind: JsonValueKind.Object }, Studio: null or { ValueKind: JsonValueKind.Object } };
        return objects && Text(preferences) is { Length: <= LongestPreferences } text
            ? text
            : throw new ReelException("preferences_invalid", $"'generation' and 'studio' are objects of at most {LongestPreferences} characters together: send those.");
    }

    private static string? Text(Preferences preferences)
    {
        try
        {
            return JsonSerializer.Serialize(new { generation = preferences.Generation, studio = preferences.Studio });
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or JsonException)
        {
            // Half a character, written as an escape.
            return null;
        }
    }
}
