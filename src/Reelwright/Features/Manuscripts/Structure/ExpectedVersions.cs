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

    /// <summary>Locks the project's rows and compares. Errors: <c>not_found</c>; <c>precondition_failed</c>, which names the first that is newer.</summary>
    public static async Task Ensure(ReelDb db, Guid project, IReadOnlyList<ManuscriptChange> changes, CancellationToken ct)
    {
        var versions = new Dictionary<Guid, uint>();
        foreach (var (noun, ids) in changes.GroupBy(c => Noun(c.Do), StringComparer.Ordinal).Select(g => (g.Key, g.Select(c => c.Id).Distinct().ToArray())))
        {
            var rows = noun switch
            {
                "chapter" => db.Chapters.FromSql($"select *, xmin from chapters where id = any({ids}) and project_id = {project} order by id for no key update").Select(c => new { c.Id, c.Version }),
                "paragraph" => db.Paragraphs.FromSql($"""
                    select p.*, p.xmin from paragraphs p join chapters c on c.id = p.chapter_id where p.id = any({ids}) and c.project_id = {project} order by p.id for no key update of p
                    """).Select(p => new { p.Id, p.Version }),
                _ => db.Sentences.FromSql($"""
                    select s.*, s.xmin from sentences s join paragraphs p on p.id = s.paragraph_id join chapters c on c.id = p.chapter_id
                    where s.id = any({ids}) and c.project_id = {project} order by s.id for no key update of s
                    """).Select(s => new { s.Id, s.Version }),
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
