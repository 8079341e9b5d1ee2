using System.Text.Json;
using System.Text.Json.Serialization;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Http;

/// <summary>Writes and reads the domain's enums as the words that are stored.</summary>
internal sealed class WordJson : JsonConverterFactory
{
    // 004: what no clip is made in was understood and is refused (422), as everything else a maker does not take.
    private static readonly Type[] Refused = [typeof(ClipFormat), typeof(ClipSize)];

    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => Writes(typeToConvert);

    /// <summary>Whether a type is one of the domain's enums.</summary>
    public static bool Writes(Type type) => type.IsEnum && string.Equals(type.Namespace, typeof(Words).Namespace, StringComparison.Ordinal);

    /// <summary>The words of such an enum.</summary>
    public static IEnumerable<string> WordsOf(Type type) => (IEnumerable<string>)typeof(Words).GetMethod(nameof(Words.All))!.MakeGenericMethod(type).Invoke(null, null)!;

    /// <inheritdoc />
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T> where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return reader.TokenType == JsonTokenType.String ? Words.Read<T>(reader.GetString()!) : throw new FormatException($"A word is wanted: one of {string.Join(", ", Words.All<T>())}.");
            }
            catch (FormatException wrong)
            {
                if (reader.TokenType == JsonTokenType.String && Refused.Contains(typeof(T)))
                {
                    throw new ReelException("field_invalid", $"'{Titles.Cut(reader.GetString()!, 40)}' is none of {string.Join(", ", Words.All<T>())}: name one of these.", wrong);
                }

                throw new JsonException(wrong.Message, wrong);
            }
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Word());
    }
}
