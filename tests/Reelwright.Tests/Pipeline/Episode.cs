using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Media.Film;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Pipeline;

/// <summary>An episode of a drama, put into the database shot by shot, as its rows stand once its takes are chosen.</summary>
internal sealed class Episode(Server server, Guid project, Guid chapter, long drama)
{
    private readonly Dictionary<string, (Guid Clip, Guid Picture)> clips = new(StringComparer.Ordinal);
    private readonly Rows rows = new(project);
    private int shots;

    public Guid Project => project;

    /// <summary>The episode.</summary>
    public Guid Chapter => chapter;

    /// <summary>The shot that was added last.</summary>
    public long Latest { get; private set; }

    /// <summary>A new one without shots.</summary>
    public static async Task<Episode> Of(Server server, string name)
    {
        var project = Guid.Parse(await server.Added(name, $"{name} is told in shots."));
        var chapter = Guid.Parse((await server.Chapters(project.ToString()))[0]);
        await server.Runs.Rows($"delete from paragraphs where chapter_id = '{chapter}'; update projects set kind = 'drama', language = 'en' where id = '{project}'");
        var drama = await server.Runs.One<long>($"insert into dramas (owner_id, project_id, title) select owner_id, id, title from projects where id = '{project}' returning id");
        return new Episode(server, project, chapter, drama);
    }

    /// <summary>Adds a shot: its sentences.</summary>
    /// <param name="said">Its sentences; none when nothing is said.</param>
    /// <param name="seconds">It lasts when nothing is said.</param>
    /// <param name="clip">A file, as somebody brings it.</param>
    /// <param name="picture">A file likewise.</param>
    /// <param name="prompt">Of its picture.</param>
    public async Task<IReadOnlyList<Guid>> Shot(string[] said, double seconds = 5, Transition transition = Transition.Cut, string? clip = null, byte[]? picture = null, string? prompt = null)
    {
        await using var db = await server.App.Services.GetRequiredService<IDbContextFactory<ReelDb>>().CreateDbContextAsync();
        var paragraph = new Paragraph { ChapterId = chapter, Content = string.Join(' ', said), Language = "en", OrderIndex = shots, SentenceCount = Math.Max(1, said.Length) };
        var sentences = said.DefaultIfEmpty("").Select((text, i) => rows.SentenceOf(paragraph.Id, text, i)).ToList();
        sentences.ForEach(s => s.EditedPrompt = prompt);
        db.Add(paragraph);
        db.AddRange(sentences);
        var shot = new Storyboard { DramaId = drama, ChapterId = chapter, ParagraphId = paragraph.Id, StoryboardNumber = ++shots, Duration = seconds, Transition = transition };
        db.Add(shot);
        if (clip is not null)
        {
            var brought = await Clip(db, clip);
            sentences.ForEach(s => db.AddRange(Slot(s, MediaSlot.Clip, brought.Clip), Slot(s, MediaSlot.Picture, brought.Picture)));
        }
        else if (picture is not null)
        {
            var asset = await Picture(db, picture);
            sentences.ForEach(s => db.Add(Slot(s, MediaSlot.Picture, asset)));
        }

        await db.SaveChangesAsync();
        Latest = shot.Id;
        return sentences.ConvertAll(s => s.Id);
    }

    private static SentenceMedia Slot(Sentence sentence, MediaSlot slot, Guid asset) => new() { SentenceId = sentence.Id, Slot = slot, AssetId = asset, Version = 1, Origin = MediaOrigin.Uploaded, Chosen = true };

    /// <summary>Settled as uploads are, a frame of it as the picture.</summary>
    private async Task<(Guid Clip, Guid Picture)> Clip(ReelDb db, string file)
    {
        if (clips.TryGetValue(file, out var there))
        {
            return there;
        }

        using var folder = new TempFolder();
        var format = Path.GetExtension(file)[1..];
        var facts = await ClipFile.Settle(file, folder["clip"], new ClipShape(null, null, format, null, Marked: false), CancellationToken.None);
        var seen = await ClipFile.Thumbnail(folder["clip"], folder["seen.jpg"], CancellationToken.None);
        var clip = await Keep(db, StorageType.Videos, AssetType.VideoClip, await File.ReadAllBytesAsync(folder["clip"]), format, facts.DurationMs, facts.Metadata());
        return clips[file] = (clip, await Keep(db, StorageType.Images, AssetType.Image, await File.ReadAllBytesAsync(folder["seen.jpg"]), "jpg", null, seen.Metadata("frame")));
    }

    private Task<Guid> Picture(ReelDb db, byte[] png) => Keep(db, StorageType.Images, AssetType.Image, png, "png", null, new PictureFacts(640, 360, "png").Metadata("uploaded"));

    private async Task<Guid> Keep(ReelDb db, StorageType area, AssetType type, byte[] bytes, string extension, int? milliseconds, string metadata)
    {
        var (files, now) = (server.Installation.Files, TimeProvider.System.GetUtcNow());
        var stored = await files.Put(area, bytes, extension);
        await using var tx = await db.Database.BeginTransactionAsync();
        await Blobs.Note(db, files, area, stored, now, CancellationToken.None);
        await tx.CommitAsync();
        var asset = Assets.Of(server.Installation.Owner, new NewAsset(type, stored, extension, milliseconds, metadata), area, SourceType.UserUploaded, now);
        db.Add(asset);
        return asset.Id;
    }
}
