using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Reelwright.Base;

namespace Reelwright.Features;

/// <summary>An order a list can be told in: by a key, and by id where keys are equal. Its cursors are of no other order.</summary>
/// <param name="Name">What a door calls it.</param>
/// <param name="Falls">Whether the largest comes first when nobody says.</param>
public abstract record Sort<T>(string Name, bool Falls)
{
    /// <summary>A part of the rows in this order. Errors: <c>page_invalid</c> for a cursor of another one.</summary>
    public abstract Task<Page<TRow>> Read<TRow>(IQueryable<T> rows, Expression<Func<T, TRow>> shape, PageRequest page, CancellationToken ct);
}

/// <summary>Makes and finds the orders of a list.</summary>
public static class Sort
{
    private static readonly MethodInfo Lower = typeof(string).GetMethod(nameof(string.ToLower), Type.EmptyTypes)!;

    /// <summary>By a time or a number; the largest first.</summary>
    public static Sort<T> By<T, TKey>(string name, Expression<Func<T, TKey>> key, bool falls = true) => new Keyed<T, TKey>(name, key, falls);

    /// <summary>By a text, whatever its case, folded by the database.</summary>
    public static Sort<T> ByText<T>(string name, Expression<Func<T, string>> key) =>
        new Keyed<T, string>(name, Expression.Lambda<Func<T, string>>(Expression.Call(key.Body, Lower), key.Parameters), false);

    /// <summary>The one a page asks for, else the first. Errors: <c>page_invalid</c>.</summary>
    public static Sort<T> Of<T>(IReadOnlyList<Sort<T>> known, PageRequest page) => page.Sort is null ? known[0]
        : known.FirstOrDefault(sort => string.Equals(sort.Name, page.Sort, StringComparison.Ordinal))
            ?? throw new ReelException("page_invalid", $"sort is one of {string.Join(", ", known.Select(sort => sort.Name))}.");

    private sealed record Found<TRow, TKey>(TRow Row, TKey Key, Guid Id);

    private sealed record Keyed<T, TKey>(string Name, Expression<Func<T, TKey>> Key, bool Falls) : Sort<T>(Name, Falls)
    {
        public override async Task<Page<TRow>> Read<TRow>(IQueryable<T> rows, Expression<Func<T, TRow>> shape, PageRequest page, CancellationToken ct)
        {
            var row = Key.Parameters[0];
            var id = Expression.Lambda<Func<T, Guid>>(Expression.Property(row, "Id"), row);
            var falls = page.Falls ?? Falls;
            if (page.After is not null)
            {
                rows = rows.Where(After(page.Key(Mark(falls)), id.Body, falls));
            }

            rows = falls ? rows.OrderByDescending(Key).ThenByDescending(id) : rows.OrderBy(Key).ThenBy(id);
            var told = ReplacingExpressionVisitor.Replace(shape.Parameters[0], row, shape.Body);
            // The key as the database has it: in a text of its own folding, our idea of it could be another.
            var whole = Expression.Lambda<Func<T, Found<TRow, TKey>>>(Expression.New(typeof(Found<TRow, TKey>).GetConstructors()[0], told, Key.Body, id.Body), row);
            var found = await rows.Take(page.Limit + 1).Select(whole).ToListAsync(ct);
            return found.Count <= page.Limit
                ? new Page<TRow>(found.ConvertAll(f => f.Row), null)
                : new Page<TRow>([.. found.Take(page.Limit).Select(f => f.Row)], PageRequest.Cursor(Mark(falls), Text(found[page.Limit - 1].Key), found[page.Limit - 1].Id));
        }

        private string Mark(bool falls) => falls ? Name + "-" : Name;

        private Expression<Func<T, bool>> After((string Key, Guid Id) last, Expression id, bool falls)
        {
            var (key, from) = (Value(last.Key), last.Id);
            Expression<Func<TKey, Guid, bool>> beyond = falls
                ? (k, i) => EF.Functions.LessThan(ValueTuple.Create(k, i), ValueTuple.Create(key, from))
                : (k, i) => EF.Functions.GreaterThan(ValueTuple.Create(k, i), ValueTuple.Create(key, from));
            return Expression.Lambda<Func<T, bool>>(new ReplacingExpressionVisitor([beyond.Parameters[0], beyond.Parameters[1]], [Key.Body, id]).Visit(beyond.Body), Key.Parameters[0]);
        }

        private static string Text(TKey key) => key is DateTimeOffset at ? at.UtcTicks.ToString(CultureInfo.InvariantCulture) : Convert.ToString(key, CultureInfo.InvariantCulture)!;

        private static TKey Value(string text)
        {
            try
            {
                return typeof(TKey) == typeof(DateTimeOffset)
                    ? (TKey)(object)new DateTimeOffset(long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero)
                    : (TKey)Convert.ChangeType(text, typeof(TKey), CultureInfo.InvariantCulture);
            }
            catch (Exception wrong) when (wrong is FormatException or OverflowException or ArgumentException)
            {
                throw PageRequest.NoCursor();
            }
        }
    }
}
