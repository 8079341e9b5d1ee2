using System.Globalization;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline;

namespace Reelwright.Features.Manuscripts;

/// <summary>The projects somebody may look at, the newest first unless they ask otherwise. The first thing every client asks for: one statement, by hand.</summary>
public sealed class ListProjects(NpgsqlDataSource database)
{
    /// <summary>In what order they can be told.</summary>
    public static readonly IReadOnlyList<By> Sorts =
    [
        new("created", "p.created_at", "timestamptz"), new("updated", "p.updated_at", "timestamptz"), new("title", "lower(p.title)", "text", Falls: false), new("words", "p.word_count", "int4"),
        new("sentences", "p.sentence_count", "int4"), new("size", "p.file_size", "int8"),
    ];

    /// <summary>A project as a list shows it.</summary>
    /// <param name="FilmCount">Finished films that are there to be watched.</param>
    /// <param name="Costs">What was paid so far, one sum a currency, none when all was free; null for whoever may not order.</param>
    /// <param name="CoverUrl">A picture: the drama's own, or one of where the first film begins; null until there is one.</param>
    public sealed record Row(
        Guid Id, Guid OwnerId, ProjectKind Kind, string Title, string? Description, string FileName, long FileSize, FileType FileType, string? Language,
        int WordCount, int ChapterCount, int ParagraphCount, int SentenceCount, ProjectStatus Status, int ProcessingProgress, string? ErrorMessage,
        string? PrimaryOutput, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, DateTimeOffset? CompletedAt,
        int FilmCount, IReadOnlyList<Cost>? Costs, string? CoverUrl);

    /// <summary>Which.</summary>
    /// <param name="Text">In the title or the file name, whatever its case.</param>
    /// <param name="Language">BCP 47.</param>
    /// <param name="Mine">Only one's own.</param>
    public sealed record Request(string? Text = null, ProjectStatus? Status = null, FileType? Type = null, string? Language = null, bool Mine = false);

    /// <summary>An order of the list: the key in SQL and its type.</summary>
    public sealed record By(string Name, string Key, string Type, bool Falls = true);

    /// <summary>A part of the list. Errors: <c>page_invalid</c>.</summary>
    public async Task<Page<Row>> Run(Caller caller, Request request, PageRequest page, CancellationToken ct)
    {
        var by = page.Sort is null ? Sorts[0] : Sorts.FirstOrDefault(s => string.Equals(s.Name, page.Sort, StringComparison.Ordinal))
            ?? throw new ReelException("page_invalid", $"sort is one of {string.Join(", ", Sorts.Select(s => s.Name))}.");
        var falls = page.Falls ?? by.Falls;
        var (conditions, values) = (new List<string> { Access.SeenSql }, new List<object> { caller.User });
        Add(request.Mine ? caller.User : null, n => $"p.owner_id = {n}");
        Add(request.Text is { Length: > 0 } text ? Pattern.Within(text) : null, n => $"(p.title ilike {n} or p.file_name ilike {n})");
        Add(request.Status?.Word(), n => $"p.status = {n}");
        Add(request.Type?.Word(), n => $"p.file_type = {n}");
        Add(request.Language, n => $"p.language = {n}");
        return await ProjectRows.Read(database, by, falls, conditions, values, page, ct);

        void Add(object? value, Func<string, string> condition)
        {
            if (value is not null)
            {
                values.Add(value);
                conditions.Add(condition(string.Create(CultureInfo.InvariantCulture, $"${values.Count}")));
            }
        }
    }
}
