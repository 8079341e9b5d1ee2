using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>What is said of a character. What is left out stays as it is; an empty text takes away.</summary>
public abstract record CharacterWords
{
    private const int LongestText = 5000;

    /// <summary>The order in which they are told.</summary>
    public const int LastPlace = 1_000_000;

    /// <summary>In the story.</summary>
    [StringLength(50)]
    public string? Role { get; init; }

    /// <summary>Who they are.</summary>
    [StringLength(LongestText)]
    public string? Description { get; init; }

    /// <summary>What a picture of them shows: age, build, hair, clothes, colours. It goes into the prompts of the shots they are seen in.</summary>
    [StringLength(LongestText)]
    public string? Appearance { get; init; }

    /// <summary>How they are. It goes into the prompts of pictures of them alone and of the clips they are seen in.</summary>
    [StringLength(LongestText)]
    public string? Personality { get; init; }

    /// <summary>How they speak, such as low and hoarse. It goes to a speech maker that takes a style, for what is said in shots where nobody else is seen.</summary>
    [StringLength(200)]
    public string? VoiceStyle { get; init; }

    /// <summary>The seed their pictures are asked for with.</summary>
    public long? SeedValue { get; init; }

    /// <summary>Where they stand in the list, the lowest first.</summary>
    [Range(0, LastPlace)]
    public int? SortOrder { get; init; }

    /// <summary>Into the row. Errors: <c>text_invalid</c>.</summary>
    internal void Write(Character row)
    {
        row.Role = Line(Role, "role", 50, row.Role);
        row.Description = Line(Description, "description", LongestText, row.Description);
        row.Appearance = Line(Appearance, "appearance", LongestText, row.Appearance);
        row.Personality = Line(Personality, "personality", LongestText, row.Personality);
        (row.VoiceStyle, row.VoiceTold) = (Line(VoiceStyle, "voice_style", 200, row.VoiceStyle), VoiceStyle is not null || row.VoiceTold);
        (row.SeedValue, row.SortOrder) = (SeedValue ?? row.SeedValue, SortOrder ?? row.SortOrder);
    }

    /// <summary>A name that nobody else in the drama has, whose row the caller's transaction holds. Errors: <c>text_invalid</c>, <c>name_taken</c>.</summary>
    /// <param name="own">Whose name it may be already.</param>
    internal static async Task<string> Named(ReelDb db, long drama, string given, long own, CancellationToken ct)
    {
        var name = SentenceWords.Clean(given, "name", 100) ?? throw new ReelException("text_invalid", "A character needs a name: give them one.");
        var taken = await db.Database.SqlQuery<long>($"""select id as "Value" from characters where drama_id = {drama} and lower(name) = lower({name}) and not is_deleted and id <> {own}""").ToListAsync(ct);
        return taken is [] ? name : throw new ReelException("name_taken", $"Somebody in this drama is called '{name}' already: choose another name.");
    }

    /// <summary>Holds the drama: its names are given one after the other.</summary>
    internal static Task<int> Hold(ReelDb db, long drama, CancellationToken ct) => db.Database.ExecuteSqlAsync($"select 1 from dramas where id = {drama} for no key update", ct);

    private static string? Line(string? given, string what, int longest, string? former) => given is null ? former : SentenceWords.Clean(given, what, longest);
}
