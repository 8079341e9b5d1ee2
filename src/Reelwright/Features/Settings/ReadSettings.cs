using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Settings;

/// <summary>The settings of a project's or a chapter's films, each with where it came from; and how a sentence will be spoken.</summary>
public sealed class ReadSettings(IDbContextFactory<ReelDb> databases, Access access, SettingsLevels levels)
{
    /// <summary>A value in force.</summary>
    /// <param name="Origin"><c>default</c>, <c>user</c>, <c>project</c>, <c>chapter</c> or <c>sentence</c>.</param>
    public sealed record Value(string Name, object? Is, string Origin);

    /// <summary>What this level says itself, and what is in force on it.</summary>
    /// <param name="Version">Of the row that holds it.</param>
    public sealed record Answer(FilmSettings Own, IReadOnlyList<Value> InForce, uint Version);

    /// <summary>A project's. Errors: <c>not_found</c>.</summary>
    public async Task<Answer> Project(Caller caller, Guid project, CancellationToken ct)
    {
        var owner = await access.Project(caller, project, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.Projects.Where(p => p.Id == project).Select(p => new { p.GenerationSettings, p.Version }).SingleAsync(ct);
        return new Answer(FilmSettings.Read(row.GenerationSettings), await InForce(owner, project, null, ct), row.Version);
    }

    /// <summary>A chapter's. Errors: <c>not_found</c>.</summary>
    public async Task<Answer> Chapter(Caller caller, Guid chapter, CancellationToken ct)
    {
        var owner = await access.Chapter(caller, chapter, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.Chapters.Where(c => c.Id == chapter).Select(c => new { c.ProjectId, c.GenerationSettings, c.Version }).SingleAsync(ct);
        return new Answer(FilmSettings.Read(row.GenerationSettings), await InForce(owner, row.ProjectId, chapter, ct), row.Version);
    }

    /// <summary>How a sentence is spoken: its own voice, rate, pitch and volume, or those of its chapter; its emotion and style where it has any. Errors: <c>not_found</c>.</summary>
    public async Task<IReadOnlyList<Value>> Sentence(Caller caller, Guid sentence, CancellationToken ct)
    {
        var owner = await access.Sentence(caller, sentence, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await (
            from s in db.Sentences where s.Id == sentence
            join p in db.Paragraphs on s.ParagraphId equals p.Id
            join c in db.Chapters on p.ChapterId equals c.Id
            select new { s.VoiceType, s.SpeechRate, s.Pitch, s.Volume, s.VoiceSettings, ChapterId = c.Id, c.ProjectId }).SingleAsync(ct);
        var (said, manner) = (await InForce(owner, row.ProjectId, row.ChapterId, ct), VoiceManner.Read(row.VoiceSettings));
        return
        [
            row.VoiceType is { } voice ? new Value("voice", voice, "sentence") : said.Single(v => string.Equals(v.Name, "voice", StringComparison.Ordinal)),
            Spoken("speech_rate", row.SpeechRate), Spoken("pitch", row.Pitch), Spoken("volume", row.Volume),
            .. new[] { new Value("emotion", manner.Emotion, "sentence"), new Value("style", manner.Style, "sentence") }.Where(v => v.Is is not null),
        ];

        // Only a sentence says these; 1 is how the voice speaks by itself.
        static Value Spoken(string name, double factor) => new(name, factor, factor == 1 ? "default" : "sentence");
    }

    private async Task<IReadOnlyList<Value>> InForce(Guid owner, Guid project, Guid? chapter, CancellationToken ct)
    {
        var said = chapter is { } id ? (await levels.Of(project, [id], ct))[id] : await levels.Of(project, ct);
        var (makers, video) = await levels.Bring(owner, said, ct);
        return
        [
            Shown("resolution", video.Size), Shown("fps", video.Fps), Shown("quality", video.QualityPreset), Shown("format", video.Format),
            Shown("subtitles", video.Subtitles), Shown("include_audio", video.IncludeAudio), Shown("music_asset_id", video.MusicAssetId), Shown("music_volume", video.MusicVolume),
            Said("voice", makers.Voice), Said("sentence_gap", makers.SentenceGap), Said("paragraph_gap", makers.ParagraphGap),
            Said("picture_config", makers.PictureConfig), Said("speech_config", makers.SpeechConfig),
            Said("text_config", makers.TextConfig), Said("translation_config", makers.TranslationConfig),
        ];

        Value Shown(string name, object? value) => new(name, value, video.Origins[name]);

        Value Said(string name, object? value) => new(name, value, makers.Origins[name]);
    }
}
