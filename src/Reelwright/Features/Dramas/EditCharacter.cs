using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Dramas;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Changes what is said of a character, and which of their pictures is the reference. The prompts of their shots follow.</summary>
public sealed class EditCharacter(IDbContextFactory<ReelDb> databases, DramaRights rights)
{
    /// <summary>What is given is changed.</summary>
    public sealed record Change : CharacterWords
    {
        /// <summary>Another name.</summary>
        [StringLength(100)]
        public string? Name { get; init; }

        /// <summary>Which of their pictures goes with what is asked for, one of reference_images; empty is none.</summary>
        [StringLength(500)]
        public string? ImageUrl { get; init; }

        /// <summary>Which of their pictures stay, in that order.</summary>
        [MaxLength(100)]
        public IReadOnlyList<string>? ReferenceImages { get; init; }
    }

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>text_invalid</c>, <c>name_taken</c>, <c>change_invalid</c>.</summary>
    public async Task Run(Caller caller, string character, uint version, Change change, CancellationToken ct)
    {
        var place = await rights.Character(caller, character, Right.Edit, ct);
        await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {place.Project} for no key update", ct);
            await CharacterWords.Hold(db, place.Drama, ct);
            var row = await HeldCharacter.Of(db, place.Id, version, ct);
            var before = await ShotPrompt.Of(db, db.Storyboards.Where(s => db.StoryboardCharacters.Any(x => x.StoryboardId == s.Id && x.CharacterId == row.Id)), ct);
            change.Write(row);
            row.Name = change.Name is { } name ? await CharacterWords.Named(db, place.Drama, name, row.Id, ct) : row.Name;
            Pictures(row, change);
            await Versions.Save(db, $"'{row.Name}'", ct);
            await (change.ImageUrl is null && change.ReferenceImages is null ? Task.CompletedTask : CharacterPictures.Follow(db, row.Id, ct));
            await ShotPrompt.Follow(db, before, ct);
            await tx.CommitAsync(ct);
        });
    }

    private static void Pictures(Character row, Change change)
    {
        var known = Json.Read<List<string>>(row.ReferenceImages);
        var kept = change.ReferenceImages is { } said ? said.Distinct(StringComparer.Ordinal).ToList() : known;
        if (kept.Exists(k => !known.Contains(k, StringComparer.Ordinal)))
        {
            throw new ReelException("change_invalid", "reference_images may only name pictures this character has: add one by its picture route.");
        }

        var shown = change.ImageUrl is { } url ? url.Length == 0 ? null : url : row.ImageUrl is { } former && kept.Contains(former, StringComparer.Ordinal) ? former : null;
        if (shown is not null && !kept.Contains(shown, StringComparer.Ordinal))
        {
            throw new ReelException("change_invalid", "image_url is one of the character's reference_images.");
        }

        (row.ImageUrl, row.ReferenceImages) = (shown, Json.Write(kept));
    }
}
