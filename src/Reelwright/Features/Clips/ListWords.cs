using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>The tags and themes there are, by their names: shared by everybody here.</summary>
public sealed class ListWords(IDbContextFactory<ReelDb> databases)
{
    private static readonly Sort<Tag> ByTag = Sort.ByText("name", (Tag t) => t.Name);
    private static readonly Sort<Theme> ByTheme = Sort.ByText("name", (Theme t) => t.Name);

    /// <summary>A word.</summary>
    public sealed record Row(Guid Id, string Name);

    /// <summary>A part of the tags. Errors: <c>page_invalid</c>.</summary>
    public async Task<Page<Row>> Tags(PageRequest page, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await ByTag.Read(db.Tags.AsNoTracking(), t => new Row(t.Id, t.Name), page, ct);
    }

    /// <summary>A part of the themes. Errors: <c>page_invalid</c>.</summary>
    public async Task<Page<Row>> Themes(PageRequest page, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await ByTheme.Read(db.Themes.AsNoTracking(), t => new Row(t.Id, t.Name), page, ct);
    }
}
