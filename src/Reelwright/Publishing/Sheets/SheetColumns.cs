using Reelwright.Base;

namespace Reelwright.Publishing.Sheets;

/// <summary>Which column of a table holds what, by the words at its head.</summary>
internal sealed class SheetColumns
{
    /// <summary>What the first row must say.</summary>
    public const string Wanted = "its first row names the columns: link or id, date, and at least one of views, likes, comments, shares (链接, 日期, 播放, 点赞, 评论, 分享).";

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["link"] = "link", ["链接"] = "link", ["id"] = "id", ["date"] = "date", ["日期"] = "date", ["views"] = "views", ["播放"] = "views",
        ["likes"] = "likes", ["点赞"] = "likes", ["comments"] = "comments", ["评论"] = "comments", ["shares"] = "shares", ["分享"] = "shares",
    };

    private readonly Dictionary<string, int> at = new(StringComparer.Ordinal);

    private SheetColumns(int count) => Count = count;

    /// <summary>How many columns there are, also those of other things.</summary>
    public int Count { get; }

    /// <summary>Errors: <c>table_invalid</c>.</summary>
    public static SheetColumns Of(string[] head)
    {
        var columns = new SheetColumns(head.Length);
        for (var i = 0; i < head.Length; i++)
        {
            if (Names.TryGetValue(head[i].Trim(), out var name) && !columns.at.TryAdd(name, i))
            {
                throw new ReelException("table_invalid", $"The table has two columns for {name}: take one out.");
            }
        }

        return columns.at.Keys.Any(k => k is "link" or "id") && columns.at.Keys.Any(k => k is "views" or "likes" or "comments" or "shares")
            ? columns
            : throw new ReelException("table_invalid", $"The table's columns cannot be told: {Wanted}");
    }

    /// <summary>A field of a row, without what stands around it; null when it is blank, or is a dash, as tables write it.</summary>
    public string? Field(string[] fields, string name) =>
        at.TryGetValue(name, out var i) && i < fields.Length && fields[i].Trim() is { Length: > 0 } text and not ("-" or "–" or "—") ? text : null;
}
