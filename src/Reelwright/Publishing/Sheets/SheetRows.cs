using Reelwright.Publishing.Links;

namespace Reelwright.Publishing.Sheets;

/// <summary>Reads rows one by one, and keeps what is wrong with them.</summary>
internal sealed class SheetRows
{
    private readonly List<NumbersRow> rows = [];
    private readonly List<RowTrouble> troubles = [];
    private readonly Dictionary<(string Post, DateOnly? Date), long> known = [];

    public NumbersRead Told() => new(rows, troubles);

    public void Add(long row, string[] fields, SheetColumns columns, bool broken)
    {
        var before = troubles.Count;
        void Wrong(string code, string field, string message) => troubles.Add(new RowTrouble(row, code, field, message));
        if (broken)
        {
            Wrong("quotes", "row", "Its quotes do not match: a field in quotes ends before the next separator, and a quote in it is written twice.");
            return;
        }

        if (fields.Skip(columns.Count).Any(f => !string.IsNullOrWhiteSpace(f)))
        {
            Wrong("fields", "row", "It has more fields than there are columns: put a field with a separator in it into quotes.");
            return;
        }

        long? Count(string name) => columns.Field(fields, name) is not { } text ? null
            : SheetValues.Count(text) ?? Refused<long>("number", name, $"'{Shown(text)}' is no whole number: write one such as 1200 or 1,200, or leave it blank.");
        T? Refused<T>(string code, string name, string message) where T : struct
        {
            Wrong(code, name, message);
            return null;
        }

        var (written, id) = (columns.Field(fields, "link"), columns.Field(fields, "id"));
        var link = written is null ? null : PostLinks.Find(written);
        if (written is null && id is null)
        {
            Wrong("no_post", "link", "It names no post: write its link or its id.");
        }
        else if (written is not null && link is null)
        {
            Wrong("link", "link", $"'{Shown(written)}' is no link of a post: write one such as {PostLinks.Sample(Domain.PlatformType.Bilibili)}.");
        }

        DateOnly? date = columns.Field(fields, "date") is not { } day ? null
            : SheetValues.Date(day) ?? Refused<DateOnly>("date", "date", $"'{Shown(day)}' is no date: write one such as 2026-12-01.");
        var read = new NumbersRow(row, link, id, date, Count("views"), Count("likes"), Count("comments"), Count("shares"));
        if (troubles.Count == before && read is { Views: null, Likes: null, Comments: null, Shares: null })
        {
            Wrong("empty", "row", "It has no number: write at least one, or take the row out.");
        }

        if (troubles.Count == before && !known.TryAdd((link?.Address ?? "id:" + id, date), row))
        {
            Wrong("twice", "row", $"It has the same post and date as row {known[(link?.Address ?? "id:" + id, date)]}: take one out.");
        }

        if (troubles.Count == before)
        {
            rows.Add(read);
        }
    }

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
