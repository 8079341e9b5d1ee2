using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Reelwright.Base;

namespace Reelwright.Features;

/// <summary>A part of a list, and where the next begins.</summary>
/// <param name="Next">Cursor of the next part; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next)
{
    /// <summary>The same part in another shape.</summary>
    public Page<TOther> As<TOther>(Func<T, TOther> shape) => new([.. Items.Select(shape)], Next);
}

/// <summary>How much of a list is asked for, from where, and in what order.</summary>
/// <param name="After">The cursor of the part before; null for the first.</param>
/// <param name="Sort">A name of the list's own; null is its usual one.</param>
/// <param name="Falls">The largest first; null as is usual for that sort.</param>
public sealed record PageRequest(int Limit, string? After, string? Sort = null, bool? Falls = null)
{
    /// <summary>How many are told when nobody says.</summary>
    public const int Usual = 50;

    /// <summary>Most at a time.</summary>
    public const int Most = 500;

    /// <summary>Reads what a door was given. Errors: <c>page_invalid</c>.</summary>
    /// <param name="order"><c>asc</c> or <c>desc</c>.</param>
    public static PageRequest Of(int? limit, string? after, string? sort = null, string? order = null) => limit is null or (>= 1 and <= Most)
        ? new PageRequest(limit ?? Usual, after, sort, order switch
        {
            null => null,
            "asc" => false,
            "desc" => true,
            _ => throw new ReelException("page_invalid", "order is asc or desc."),
        })
        : throw new ReelException("page_invalid", $"limit is 1 to {Most}.");

    /// <summary>The moment and id after which the part begins; null for the first. Errors: <c>page_invalid</c>.</summary>
    public (DateTimeOffset At, Guid Id)? Moment() => After is null ? null
        : Decoded().Split(' ') is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTime.MaxValue.Ticks && Guid.TryParse(id, out var guid)
            ? (new DateTimeOffset(at, TimeSpan.Zero), guid)
            : throw NoCursor();

    /// <summary>The part, of one row more than was asked for, whose key is a moment and an id.</summary>
    public Page<T> Cut<T>(IReadOnlyList<T> rows, Func<T, (DateTimeOffset At, Guid Id)> key) => rows.Count <= Limit
        ? new Page<T>(rows, null)
        : new Page<T>([.. rows.Take(Limit)], Cursor(key(rows[Limit - 1])));

    /// <summary>A part that is not full, of a list that goes on behind a key.</summary>
    public static Page<T> Before<T>(IReadOnlyList<T> rows, (DateTimeOffset At, Guid Id) key) => new(rows, Cursor(key));

    /// <summary>The number after which the part begins; null for the first. Errors: <c>page_invalid</c>.</summary>
    public long? Number() => After is null ? null
        : Decoded() is ['#', ..] text && long.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw NoCursor();

    /// <summary>The part, of one row more than was asked for, whose key is a number.</summary>
    public Page<T> Cut<T>(IReadOnlyList<T> rows, Func<T, long> key) => rows.Count <= Limit
        ? new Page<T>(rows, null)
        : new Page<T>([.. rows.Take(Limit)], Encoded(string.Create(CultureInfo.InvariantCulture, $"#{key(rows[Limit - 1])}")));

    /// <summary>The key and id after which the part begins, of a cursor made in the order of this mark. Errors: <c>page_invalid</c>.</summary>
    internal (string Key, Guid Id) Key(string mark) =>
        Decoded().Split(' ', 3) is [var made, var id, var key] && string.Equals(made, mark, StringComparison.Ordinal) && Guid.TryParse(id, out var guid) ? (key, guid) : throw NoCursor();

    /// <summary>A cursor of one order.</summary>
    internal static string Cursor(string mark, string key, Guid id) => Encoded($"{mark} {id} {key}");

    /// <summary>What whoever shows a cursor of another list or order is told.</summary>
    internal static ReelException NoCursor() => new("page_invalid", "after is no cursor of this list in this order: take it from the part before.");

    private static string Cursor((DateTimeOffset At, Guid Id) key) => Encoded(string.Create(CultureInfo.InvariantCulture, $"{key.At.UtcTicks} {key.Id}"));

    private static string Encoded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private string Decoded()
    {
        var bytes = new byte[After!.Length];
        return Base64Url.IsValid(After) && Base64Url.TryDecodeFromChars(After, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }
}
