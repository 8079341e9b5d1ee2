using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts.Structure;

namespace Reelwright.Features.Dramas;

/// <summary>Adds shots to an episode, one after the other, all or none.</summary>
public sealed class AddShots(DramaRights rights, ShotEdit edits)
{
    /// <summary>Shots at a time.</summary>
    public const int Most = 200;

    /// <summary>Their ids. Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_kind</c>, <c>text_invalid</c>, <c>change_invalid</c>.</summary>
    /// <param name="number">Which number the first of them has, those from there on move up; null is behind the last.</param>
    public async Task<IReadOnlyList<string>> Run(Caller caller, Guid episode, IReadOnlyList<NewShot> shots, int? number, CancellationToken ct)
    {
        var place = await rights.Episode(caller, episode, Right.Edit, ct);
        if (shots.Count is 0 or > Most || number < 1)
        {
            throw new ReelException("change_invalid", $"1 to {Most} shots can be added at a time, from number 1 on.");
        }

        return await edits.Run(caller, place, draft => Put(draft, place, episode, shots, number, ct), ct);
    }

    /// <summary>In the caller's transaction: their ids, and their paragraphs. Errors: as above.</summary>
    internal static async Task<(IReadOnlyList<string> Ids, Guid[] Paragraphs)> Put(Draft draft, DramaPlace place, Guid episode, IReadOnlyList<NewShot> shots, int? number, CancellationToken ct)
    {
        var chapter = await draft.Chapter(episode, ct);
        var count = (await draft.Places.Of(Level.Paragraphs, episode, ct)).Count;
        var at = Math.Min((number ?? int.MaxValue) - 1, count);
        var seen = await ShotCast.OfAll(draft.Db, place.Drama, [.. shots.Select(s => s.Characters ?? [])], ct);
        var paragraphs = await ShotText.Make(draft, chapter, [.. shots.Select(s => s.Dialogue)], at, ct);
        var rows = new List<Storyboard>(shots.Count);
        foreach (var said in shots)
        {
            var row = new Storyboard { DramaId = place.Drama, ChapterId = episode, ParagraphId = paragraphs[rows.Count], StoryboardNumber = at + rows.Count + 1 };
            said.Write(row);
            rows.Add(row);
        }

        draft.Db.Storyboards.AddRange(rows);
        await draft.Flush(ct);
        long[] ids = [.. rows.Select(r => r.Id)];
        await ShotCast.Add(draft.Db, ids, seen, ct);
        await ShotPrompt.Give(draft.Db, ids, ct);
        return ([.. ids.Select(id => id.ToString(CultureInfo.InvariantCulture))], paragraphs);
    }
}
