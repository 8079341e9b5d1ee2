using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Reelwright.Base;

namespace Reelwright.Features;

/// <summary>A part of a list, and where the next begins.</summary>
/// <param name="Next">Cursor of the next part; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>How much of a list is asked for, and from where.</summary>
/// <param name="After">The cursor of the part before; null for the first.</param>
public sealed record PageRequest(int Limit, string? After)
{
    /// <summary>How many are told when nobody says.</summary>
    public const int Usual = 50;

    /// <summary>Most at a time.</summary>
    public const int Most = 500;

    /// <summary>Reads what a door was given. Errors: <c>page_invalid</c>.</summary>
    public static PageRequest Of(int? limit, string? after) => limit is null or (>= 1 and <= Most)
        ? new PageRequest(limit ?? Usual, after)
        : throw new ReelException("page_invalid", $"limit is 1 to {Most}.");

    /// <summary>The moment and id after which the part begins; null for the first. Errors: <c>page_invalid</c>.</summary>
    public (DateTimeOffset At, Guid Id)? Moment()
    {
        if (After is null)
        {
            return null;
        }

        var bytes = new byte[After.Length];
        var text = Base64Url.IsValid(After) && Base64Url.TryDecodeFromChars(After, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
        return text.Split(' ') is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTime.MaxValue.Ticks && Guid.TryParse(id, out var guid)
            ? (new DateTimeOffset(at, TimeSpan.Zero), guid)
            : throw new ReelException("page_invalid", "after is no cursor of this list: take it from the part before.");
    }

    /// <summary>The part, of one row more than was asked for, whose key is a moment and an id.</summary>
    public Page<T> Cut<T>(IReadOnlyList<T> rows, Func<T, (DateTimeOffset At, Guid Id)> key) => rows.Count <= Limit
        ? new Page<T>(rows, null)
        : new Page<T>([.. rows.Take(Limit)], Cursor(key(rows[Limit - 1])));

    private static string Cursor((DateTimeOffset At, Guid Id) key) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{key.At.UtcTicks} {key.Id}")));
}
