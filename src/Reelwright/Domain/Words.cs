using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>The stored words of the enums: what stands in the database, in JSON and on the command line.</summary>
public static class Words
{
    /// <summary>The stored word of a value.</summary>
    public static string Word<T>(this T value) where T : struct, Enum => Map<T>.Out[value];

    /// <summary>The value of a stored word. Throws <see cref="FormatException"/> on any other.</summary>
    public static T Read<T>(string word) where T : struct, Enum => Map<T>.In.TryGetValue(word, out var value)
        ? value
        : throw new FormatException($"'{word}' is none of {string.Join(", ", All<T>())}.");

    /// <summary>Every stored word, in the order of the values.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(Word)];

    private static class Map<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Out = Enum.GetValues<T>().ToFrozenDictionary(
            value => value,
            value => typeof(T).GetField(value.ToString())!.GetCustomAttribute<EnumMemberAttribute>()!.Value!);

        public static readonly FrozenDictionary<string, T> In = Out.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
