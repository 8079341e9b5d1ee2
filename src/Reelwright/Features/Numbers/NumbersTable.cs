using System.Globalization;
using Reelwright.Domain;

namespace Reelwright.Features.Numbers;

/// <summary>Numbers as a table: what nobody told is an empty cell. That of single posts can be filled in and read again.</summary>
public static class NumbersTable
{
    /// <summary>As CSV.</summary>
    /// <param name="today">Stands beside the numbers of single posts.</param>
    public static string Csv(ReadNumbers.Answer answer, DateOnly today, bool bom) => CsvText.Write(
        answer.By is NumbersBy.Publication ? answer.Rows.Select(r => Post(r, today)).Prepend(["id", "link", "date", "name", "views", "likes", "comments", "shares", "costs"])
            : answer.Rows.Select(Row).Prepend([answer.By.Word(), "name", "publications", "views", "views_known", "likes", "likes_known", "comments", "comments_known", "shares", "shares_known", "costs"]),
        bom);

    private static string?[] Row(SumRow r) =>
        [r.Key, r.Name, Text(r.Publications), Text(r.Views.Total), Text(r.Views.Known), Text(r.Likes.Total), Text(r.Likes.Known), Text(r.Comments.Total), Text(r.Comments.Known), Text(r.Shares.Total), Text(r.Shares.Known), Costs(r)];

    private static string?[] Post(SumRow r, DateOnly today) =>
        [r.Key, r.Url, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), r.Name, Text(r.Views.Total), Text(r.Likes.Total), Text(r.Comments.Total), Text(r.Shares.Total), Costs(r)];

    private static string Costs(SumRow r) => string.Join("; ", r.Costs.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Amount:0.######} {c.Currency}")));

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
