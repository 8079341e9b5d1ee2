using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Clips;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Takes;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>From wishes to a picture take. Whatever the model does not take is refused here, by its name, before anything is written.</summary>
public sealed class PlanPicture(TakeMakers accounts, MakerAccounts makers, FileStore files)
{
    private const int Least = 64;
    private const int Most = 8192;
    private static readonly PictureSize Square = new(1024, 1024);

    /// <summary>Of a shot; only reads. Errors: those of <see cref="TakeMakers"/> and <see cref="ClipPictures"/>, <c>model_unknown</c>, <c>endpoint_missing</c>, <c>reference_missing</c>, <c>field_unsupported</c>, <c>field_invalid</c>, <c>field_missing</c>, <c>text_invalid</c>.</summary>
    internal async Task<PicturePlan> Shot(ReelDb db, Guid owner, Storyboard shot, ShotPictureWishes wishes, CancellationToken ct)
    {
        var by = await By(db, owner, wishes, ct);
        var seen = wishes.WithoutReferences ? [] : await CharacterReferences.Of(db, files, owner, shot.Id, ct);
        var aspect = await db.Dramas.Where(d => d.Id == shot.DramaId).Select(d => d.AspectRatio).SingleAsync(ct);
        var prompt = wishes.Prompt is { Length: > 0 } said ? said : (await ShotPrompt.Of(db, db.Storyboards.Where(s => s.Id == shot.Id), ct))[shot.Id].Picture;
        var take = await Row(db, owner, by, wishes, prompt, DramaShape.Of(aspect), seen, ct);
        (take.DramaId, take.StoryboardId, take.ImageType, take.FrameType) = (shot.DramaId, shot.Id, ImageType.Storyboard, wishes.FrameType);
        return Plan(by, take);
    }

    /// <summary>The same of a character.</summary>
    internal async Task<PicturePlan> Character(ReelDb db, Guid owner, Character character, PictureWishes wishes, CancellationToken ct)
    {
        var by = await By(db, owner, wishes, ct);
        var drama = await db.Dramas.Where(d => d.Id == character.DramaId).Select(d => new { d.Genre, d.Style }).SingleAsync(ct);
        var prompt = wishes.Prompt is { Length: > 0 } said ? said
            : ShotPrompt.Joined(". ", [character.Name, character.Appearance ?? character.Description, character.Personality, drama.Genre, drama.Style]);
        var take = await Row(db, owner, by, wishes, prompt, Square, [], ct);
        (take.DramaId, take.CharacterId, take.ImageType) = (character.DramaId, character.Id, ImageType.Character);
        take.Seed ??= by.Maker.Fields.ContainsKey("seed") ? character.SeedValue : null;
        return Plan(by, take);
    }

    private sealed record Chosen(ApiConfig Account, IPictureMaker Maker, ModelCard? Model);

    private async Task<Chosen> By(ReelDb db, Guid owner, PictureWishes wishes, CancellationToken ct)
    {
        var account = await accounts.Of(db, owner, ServiceType.ImageGeneration, wishes.Maker, wishes.ModelBackend, wishes.Provider, ct);
        var model = wishes.Provider is { Length: > 0 } said ? said : null;
        return account.Provider is MakerList.Offline && model is not null
            ? throw new ReelException("model_unknown", "The built-in maker has no models: leave provider out, or name another maker.")
            : new Chosen(account, makers.Open<IPictureMaker>(account, model), makers.Model(account, model));
    }

    private async Task<ImageGeneration> Row(ReelDb db, Guid owner, Chosen by, PictureWishes wishes, string prompt, PictureSize usual, IReadOnlyList<MediaAsset> seen, CancellationToken ct)
    {
        var text = prompt.Trim();
        if (text.Length is 0 or > PlanTake.LongestPrompt)
        {
            throw new ReelException("text_invalid", $"A prompt has 1 to {PlanTake.LongestPrompt} characters: say what shall be seen.");
        }

        var shown = seen.ToList();
        foreach (var name in wishes.References ?? [])
        {
            shown.Add(await ClipPictures.Find(db, files, owner, name ?? "", ct));
        }

        return new ImageGeneration
        {
            ApiConfigId = by.Account.Id, Provider = by.Maker.Info.Id, Model = by.Maker.Info.Model, Prompt = text, NegativePrompt = Said(wishes.NegativePrompt), Size = Said(wishes.Size) is { } size ? Sized(size) : usual.ToString(),
            Quality = Said(wishes.Quality), Style = Said(wishes.Style), Steps = wishes.Steps, CfgScale = wishes.CfgScale, Seed = wishes.Seed,
            ReferenceImages = Json.Write(shown.DistinctBy(a => a.Id).Select(a => a.UrlPath)),
        };
    }

    private static PicturePlan Plan(Chosen by, ImageGeneration take)
    {
        // The files themselves are read when it is sent: here it only counts that they are named.
        var request = PictureTakeRequest.Of(take, id => new InputFile([], "image/png", id.ToString()));
        FieldCheck.Ensure(request, by.Maker.Fields, $"{by.Maker.Info.Id} {by.Maker.Info.Model}".TrimEnd());
        return new PicturePlan(by.Account, by.Maker, by.Model, request, take);
    }

    private static string Sized(string size) => PictureSize.Of(size) is { Width: >= Least and <= Most, Height: >= Least and <= Most } sides ? sides.ToString()
        : throw new ReelException("field_invalid", FormattableString.Invariant($"size '{Titles.Cut(size, 20)}' is no WIDTHxHEIGHT of {Least} to {Most} pixels a side, such as 1280x720; nothing was sent."));

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
