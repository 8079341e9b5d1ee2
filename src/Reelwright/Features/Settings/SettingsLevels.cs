using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Features.Settings;

/// <summary>What is said on one level.</summary>
/// <param name="Origin"><c>user</c>, <c>project</c>, <c>chapter</c> or <c>order</c>.</param>
public sealed record Level(string Origin, FilmWishes Wishes);

/// <summary>Brings the levels together: the nearest that says something is heard, and every value tells where it came from (design §6).</summary>
public sealed class SettingsLevels(IDbContextFactory<ReelDb> databases, MakerAccounts makers)
{
    /// <summary>What is said of a project's films, the nearest level first. The user is the project's owner.</summary>
    public async Task<IReadOnlyList<Level>> Of(Guid project, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.Projects.Where(p => p.Id == project)
            .Select(p => new { Project = p.GenerationSettings, User = db.Users.Where(u => u.Id == p.OwnerId).Select(u => u.Preferences).Single() }).SingleAsync(ct);
        return [new("project", FilmSettings.Read(row.Project)), new("user", OfUser(row.User))];
    }

    /// <summary>The same of chapters of a project.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Level>>> Of(Guid project, IReadOnlyList<Guid> chapters, CancellationToken ct)
    {
        var common = await Of(project, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var own = await db.Chapters.Where(c => chapters.Contains(c.Id)).Select(c => new { c.Id, c.GenerationSettings }).ToListAsync(ct);
        return own.ToDictionary(c => c.Id, c => (IReadOnlyList<Level>)[new("chapter", FilmSettings.Read(c.GenerationSettings)), .. common]);
    }

    /// <summary>The settings of a film. Errors: <c>not_found</c> for music that is not the owner's, those of <see cref="FilmWishes.Check"/>.</summary>
    /// <param name="levels">The nearest first.</param>
    public async Task<(GenerationSettings Makers, VideoSettings Video)> Bring(Guid owner, IReadOnlyList<Level> levels, CancellationToken ct)
    {
        var (spoken, shown) = (new Heard(levels), new Heard(levels));
        var (usual, film) = (new GenerationSettings(), new VideoSettings());
        // A size and an aspect belong together: neither is mixed with another level's.
        var size = shown.First("resolution", w => w.Aspect ?? w.Resolution);
        var frame = FrameFormat.Parse(size?.Aspect, size?.Resolution, shown.Value("fps", w => w.Fps) ?? film.Fps);
        var music = shown.Value("music_asset_id", w => w.MusicAssetId);
        var makersChosen = usual with
        {
            PictureConfig = spoken.Value("picture_config", w => w.PictureConfig) ?? await makers.Default(owner, ServiceType.ImageGeneration, ct),
            SpeechConfig = spoken.Value("speech_config", w => w.SpeechConfig) ?? await makers.Default(owner, ServiceType.AudioGeneration, ct),
            TextConfig = spoken.Value("text_config", w => w.TextConfig),
            TranslationConfig = spoken.Value("translation_config", w => w.TranslationConfig),
            Voice = spoken.Word("voice", w => w.Voice),
            SentenceGap = spoken.Value("sentence_gap", w => w.SentenceGap) ?? usual.SentenceGap,
            ParagraphGap = spoken.Value("paragraph_gap", w => w.ParagraphGap) ?? usual.ParagraphGap,
            Origins = spoken.Origins,
        };
        return (makersChosen, film with
        {
            Width = frame.Width,
            Height = frame.Height,
            Fps = frame.Fps,
            QualityPreset = shown.Word("quality", w => w.Quality) ?? film.QualityPreset,
            Format = shown.Word("format", w => w.Format) ?? film.Format,
            Subtitles = shown.Word("subtitles", w => w.Subtitles) ?? film.Subtitles,
            IncludeAudio = shown.Value("include_audio", w => w.IncludeAudio) ?? film.IncludeAudio,
            MusicAssetId = music,
            MusicDigest = music is { } asset ? await Music(owner, asset, ct) : null,
            MusicVolume = shown.Value("music_volume", w => w.MusicVolume) ?? film.MusicVolume,
            Origins = shown.Origins,
        });
    }

    private async Task<string> Music(Guid owner, Guid music, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.MediaAssets.Where(a => a.Id == music && (a.OwnerId == owner || a.SourceType == SourceType.Stock) && a.AssetType == AssetType.Audio).Select(a => a.Digest).SingleOrDefaultAsync(ct)
            ?? throw new ReelException("not_found", $"There is no music {music}.");
    }

    private static FilmSettings OfUser(string? preferences) =>
        preferences is not null && Json.Read<JsonElement>(preferences).TryGetProperty("generation", out var said) && said.ValueKind == JsonValueKind.Object
            ? Json.Read<FilmSettings>(said.GetRawText())
            : new FilmSettings();

    /// <summary>Asks the levels for one value after the other, and remembers who said it.</summary>
    private sealed class Heard(IReadOnlyList<Level> levels)
    {
        public Dictionary<string, string> Origins { get; } = new(StringComparer.Ordinal);

        public T? Value<T>(string name, Func<FilmWishes, T?> said) where T : struct => First(name, w => said(w)) is { } wishes ? said(wishes) : null;

        public string? Word(string name, Func<FilmWishes, string?> said) => First(name, said) is { } wishes ? said(wishes) : null;

        /// <summary>The nearest level that says something.</summary>
        public FilmWishes? First(string name, Func<FilmWishes, object?> said)
        {
            var level = levels.FirstOrDefault(l => said(l.Wishes) is not null);
            Origins[name] = level?.Origin ?? "default";
            return level?.Wishes;
        }
    }
}
