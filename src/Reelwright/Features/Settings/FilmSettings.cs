using System.Text.Json;
using System.Text.Json.Serialization;
using Reelwright.Base;

namespace Reelwright.Features.Settings;

/// <summary>What one level says of its films: a user's preferences, a project's or a chapter's settings (003 <c>generation_settings</c>).</summary>
public sealed record FilmSettings : FilmWishes
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads what a row holds; nothing is said where there is nothing.</summary>
    public static FilmSettings Read(string? stored) => stored is null ? new FilmSettings() : Json.Read<FilmSettings>(stored);

    /// <summary>Reads and checks what somebody sends as free JSON. Errors: <c>preferences_invalid</c>, those of <see cref="FilmWishes.Check"/>.</summary>
    public static FilmSettings Of(JsonElement given)
    {
        try
        {
            var settings = given.Deserialize<FilmSettings>(Strict) ?? new FilmSettings();
            settings.Check();
            return settings;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw new ReelException("preferences_invalid", "'generation' holds settings of films, such as resolution, quality or voice, and nothing else: see the API reference.", failure);
        }
    }
}
