using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>Whether everything a list of changes names is still the version its author read.</summary>
internal static class ExpectedVersions
{
    /// <summary><c>chapter</c>, <c>paragraph</c> or <c>sentence</c>: what a kind of change names.</summary>
    public static string Noun(EditKind kind)
    {
        var word = kind.Word();
        return word[(word.LastIndexOf('_') + 1)..];
    }

    /// <summary>Locks the rows and compares. Errors: <c>not_found</c>; <c>precondition_failed</c>, which names the first that is newer.</summary>
    public static async Task Ensure(ReelDb db, IReadOnlyList<ManuscriptChange> changes, CancellationToken ct)
    {
        var versions = new Dictionary<Guid, uint>();
        foreach (var (noun, ids) in changes.GroupBy(c => Noun(c.Do), StringComparer.Ordinal).Select(g => (g.Key, g.Select(c => c.Id).Distinct().ToArray())))
        {
            var rows = noun switch
            {
                "chapter" => db.Chapters.FromSql($"select *, xmin from chapters where id = any({ids}) order by id for no key update").Select(c => new { c.Id, c.Version }),
                "paragraph" => db.Paragraphs.FromSql($"select *, xmin from paragraphs where id = any({ids}) order by id for no key update").Select(p => new { p.Id, p.Version }),
                _ => db.Sentences.FromSql($"select *, xmin from sentences where id = any({ids}) order by id for no key update").Select(s => new { s.Id, s.Version }),
            };
            foreach (var row in await rows.ToListAsync(ct))
            {
                versions[row.Id] = row.Version;
            }
        }

        for (var i = 0; i < changes.Count; i++)
        {
            var what = $"{Noun(changes[i].Do)} {changes[i].Id}";
            if (!versions.TryGetValue(changes[i].Id, out var version))
            {
                throw new ReelException("not_found", $"There is no {what}.");
            }

            if (version != changes[i].Version)
            {
                throw Versions.Newer(changes.Count == 1 ? $"This {Noun(changes[i].Do)}" : $"Change {i + 1}: {what}");
            }
        }
    }
}
