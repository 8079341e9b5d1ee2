using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Somebody who is seen in a drama (000 <c>characters</c>). An edit names <c>version</c> as its If-Match, in quotes.</summary>
/// <param name="ImageUrl">The reference picture that goes with what is asked for, one of <c>reference_images</c>; null without one.</param>
/// <param name="Shots">In how many they are seen.</param>
/// <param name="PictureTakes">How many there are.</param>
/// <param name="NeedsAttention">Nobody knows what became of one of them: settle its call.</param>
public sealed record CharacterRow(
    string Id, string DramaId, string Name, string? Role, string? Description, string? Appearance, string? Personality, string? VoiceStyle, string? ImageUrl, IReadOnlyList<string> ReferenceImages,
    long? SeedValue, int SortOrder, int Shots, int PictureTakes, bool NeedsAttention, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, uint Version)
{
    /// <summary>Of a query, in their order.</summary>
    internal static async Task<List<CharacterRow>> Read(ReelDb db, IQueryable<Character> query, CancellationToken ct)
    {
        var rows = await query.AsNoTracking().OrderBy(c => c.SortOrder).ThenBy(c => c.Id).Select(c => new
        {
            Row = c,
            Shots = db.StoryboardCharacters.Count(s => s.CharacterId == c.Id && db.Storyboards.Any(x => x.Id == s.StoryboardId && !x.IsDeleted)),
            Takes = db.ImageGenerations.Count(t => t.CharacterId == c.Id && !t.IsDeleted),
            Doubt = db.ImageGenerations.Any(t => t.CharacterId == c.Id && t.NeedsAttention),
        }).ToListAsync(ct);
        return rows.ConvertAll(r => Of(r.Row, r.Shots, r.Takes, r.Doubt));
    }

    private static CharacterRow Of(Character c, int shots, int takes, bool doubt) => new(
        c.Id.ToString(CultureInfo.InvariantCulture), c.DramaId.ToString(CultureInfo.InvariantCulture), c.Name, c.Role, c.Description, c.Appearance, c.Personality, c.VoiceStyle, c.ImageUrl,
        Json.Read<List<string>>(c.ReferenceImages), c.SeedValue, c.SortOrder, shots, takes, doubt, c.CreatedAt, c.UpdatedAt, c.Version);
}
