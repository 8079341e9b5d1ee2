using Reelwright.Publishing.Links;

namespace Reelwright.Publishing.Sheets;

/// <summary>The numbers of a post at a date, as a person wrote them; what was left blank is null, never zero.</summary>
/// <param name="Row">Of the table, its first row being 1, as programs for tables count them.</param>
/// <param name="Link">The post by its link, which may be a short one; null when only the id is given.</param>
/// <param name="Id">The id as it was written: the platform's or ours; null when only the link is given.</param>
/// <param name="Date">The day they were read; null when not said.</param>
public sealed record NumbersRow(long Row, PostLink? Link, string? Id, DateOnly? Date, long? Views, long? Likes, long? Comments, long? Shares);

/// <summary>What is wrong with a row of a table.</summary>
/// <param name="Row">As <see cref="NumbersRow.Row"/>.</param>
/// <param name="Code">
/// Stable: <c>quotes</c>, <c>fields</c> (too many), <c>number</c>, <c>no_post</c>, <c>link</c>, <c>date</c>, <c>empty</c> (no number at all), <c>twice</c>, <c>short_link</c>, <c>unknown_post</c>, <c>out_of_time</c>.
/// </param>
/// <param name="Field"><c>link</c>, <c>id</c>, <c>date</c>, <c>views</c>, <c>likes</c>, <c>comments</c>, <c>shares</c>; <c>row</c> for the whole.</param>
/// <param name="Message">One line: what is wrong, and what to write.</param>
public sealed record RowTrouble(long Row, string Code, string Field, string Message);

/// <summary>What was read from a table.</summary>
/// <param name="Rows">Those with which nothing is wrong.</param>
/// <param name="Troubles">Of the others, by their rows.</param>
public sealed record NumbersRead(IReadOnlyList<NumbersRow> Rows, IReadOnlyList<RowTrouble> Troubles);
