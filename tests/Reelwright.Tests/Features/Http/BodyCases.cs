using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Reelwright.Tests.Features.Http;

/// <summary>Bodies for a schema of the contract: as they must be, at their limits, and as somebody hostile would send them. They are texts: no serializer of ours tidies them.</summary>
internal sealed class BodyCases(JsonElement document, IReadOnlyList<string> ids)
{
    private const int Deepest = 6;

    private static readonly string[] Strings =
    [
        "", " ", "a", "Ann", "en", "zh-CN", "1920x1080", "16:9", "high", "both", "owner", "editor", "ada", "ada@example.org", "Europe/Berlin", "It rained. It stopped.", "a password that nobody has", "天黑了。",
        "🎉", "e\u0301", "\u202eab", "<script>alert(1)</script>", "../../etc/passwd", "' or 1=1 --", "%_\\\\", "-1", "NaN", "2026-13-45T99:99:99Z", "00000000-0000-0000-0000-000000000000",
    ];

    /// <summary>What no field wants, written as it goes over the wire.</summary>
    private static readonly string[] Hostile =
    [
        "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"a\\udc00b\"", "\"\\u0007\"", "\"\\uffff\"", "\"\\ud83d\\ude00\"", "\"a\tb\"", "\"\\x\"", "1e400", "-1e400", "1e308", "5e-324", "-0", "0.1", "-1", "2147483647", "2147483648", "-2147483649",
        "9223372036854775807", "9223372036854775808", "123456789012345678901234567890", "1E+2", "01", "NaN", "Infinity", "true", "null", "[]", "{}", "[null]", "[[[[[]]]]]", "{\"\":{\"\":{}}}", "{\"$ref\":\"#\"}", "{\"__proto__\":{}}", "undefined", "'a'",
        "\"" + new string('a', 5001) + "\"", "\"" + new string('字', 200_000) + "\"", "\"" + string.Concat(Enumerable.Repeat("\\u0000", 1000)) + "\"", new string('[', 63) + new string(']', 63),
        new string('[', 20_000) + new string(']', 20_000), string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000), "1" + new string('0', 5000), "[" + string.Join(',', Enumerable.Repeat("null", 50_000)) + "]",
    ];

    /// <summary>What is no JSON, or not the whole of one.</summary>
    private static readonly byte[][] Broken =
    [
        [], "null"u8.ToArray(), "1"u8.ToArray(), "\"a\""u8.ToArray(), "[]"u8.ToArray(), "[{}]"u8.ToArray(), "{"u8.ToArray(), "{\"a\""u8.ToArray(), "{}{}"u8.ToArray(), "{},"u8.ToArray(), "{/**/}"u8.ToArray(), "   "u8.ToArray(),
        [0xef, 0xbb, 0xbf, (byte)'{', (byte)'}'], [0xff, 0xfe, (byte)'{', 0, (byte)'}', 0], [0], [.. "{\"name\":\""u8, 0xc3, 0x28, .. "\"}"u8], [.. "{\"text\":\""u8, 0xed, 0xa0, 0x80, .. "\"}"u8], [.. Enumerable.Repeat((byte)'{', 100_000)],
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"u8.ToArray(), "a=1&b=2"u8.ToArray(),
    ];

    /// <summary>Bodies of a schema, of all kinds.</summary>
    public Gen<byte[]> Of(JsonElement schema)
    {
        var valid = Value(schema, 0);
        return Gen.Frequency(
            (4, valid.Select(Encoding.UTF8.GetBytes)),
            (6, Spoilt(schema).Select(Encoding.UTF8.GetBytes)),
            (1, Doubled(schema).Select(Encoding.UTF8.GetBytes)),
            (1, valid.SelectMany(text => Gen.Choose(0, Math.Max(0, text.Length - 1)).Select(at => Encoding.UTF8.GetBytes(text[..at])))),
            (1, Gen.Elements(Broken)));
    }

    /// <summary>Bytes that call themselves a document.</summary>
    public static Gen<byte[]> Bytes() => Gen.OneOf(
        Gen.ArrayOf(Gen.Choose(0, 255)).Select(some => some.Select(b => (byte)b).ToArray()),
        Gen.Elements<byte[]>([], "PK\u0003\u0004"u8.ToArray(), [.. "PK\u0005\u0006"u8, .. new byte[18]], "<html><body><p>a"u8.ToArray(), "# One\n\nIt rained.\n"u8.ToArray(), new byte[70_000], [0xff, 0xfe, 0, 0xd8], [0xef, 0xbb, 0xbf]));

    /// <summary>All fields as they must be but one, which is hostile.</summary>
    private Gen<string> Spoilt(JsonElement schema) => Fields(schema).SelectMany(fields => fields.Count == 0
        ? Gen.Constant("{}")
        : from at in Gen.Choose(0, fields.Count - 1) from bad in Gen.Elements(Hostile) select Write(fields.Select((f, i) => i == at ? (f.Name, bad) : f)));

    /// <summary>A field twice, and one that nobody knows.</summary>
    private Gen<string> Doubled(JsonElement schema) => from fields in Fields(schema) from bad in Gen.Elements(Hostile)
                                                      select Write(fields.Concat(fields.Take(1).Select(f => (f.Name, bad))).Append(("nobody_knows", bad)));

    private Gen<List<(string Name, string Value)>> Fields(JsonElement schema)
    {
        var properties = Resolved(schema).TryGetProperty("properties", out var named) ? named.EnumerateObject().ToList() : [];
        var fields = Gen.Constant(new List<(string, string)>());
        foreach (var property in properties)
        {
            fields = from before in fields
                     from there in Gen.Choose(0, 3)
                     from value in Value(property.Value, 1)
                     select there == 0 && !Required(schema, property.Name) ? before : [.. before, (property.Name, value)];
        }

        return fields;
    }

    private Gen<string> Value(JsonElement schema, int depth)
    {
        schema = Resolved(schema);
        if (schema.TryGetProperty("oneOf", out var ways))
        {
            return Gen.OneOf(ways.EnumerateArray().Select(way => Value(way, depth)));
        }

        if (schema.TryGetProperty("enum", out var words))
        {
            return Gen.Elements(words.EnumerateArray().Select(w => w.GetRawText()));
        }

        return Gen.OneOf(Types(schema).Select(type => type switch
        {
            "null" => Gen.Constant("null"),
            "boolean" => Gen.Elements("true", "false"),
            "integer" => Number(schema, whole: true),
            "number" => Number(schema, whole: false),
            "array" when depth < Deepest && schema.TryGetProperty("items", out _) => from n in Gen.Choose(0, 3) from items in Gen.ArrayOf(Value(schema.GetProperty("items"), depth + 1), n) select $"[{string.Join(',', items)}]",
            "object" when depth < Deepest => Fields(schema).Select(Write),
            "string" when Format(schema) is "uuid" => Gen.Elements(ids).Select(id => $"\"{id}\""),
            "string" when Format(schema) is "date-time" => Gen.Elements("\"2026-01-02T03:04:05Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\""),
            "string" => Gen.OneOf(Gen.Elements(Strings), Gen.Constant(new string('x', Limit(schema, "maxLength", 300))), Gen.Constant(new string('x', Limit(schema, "minLength", 0)))).Select(text => JsonSerializer.Serialize(text)),
            _ => Gen.Constant("{}"),
        }));
    }

    private static Gen<string> Number(JsonElement schema, bool whole)
    {
        double low = schema.TryGetProperty("minimum", out var least) ? least.GetDouble() : -1000, high = schema.TryGetProperty("maximum", out var most) ? most.GetDouble() : 1000;
        return Gen.Elements(low, high, (low + high) / 2, low - 1, high + 1, low + 1).Select(n => (whole ? Math.Floor(n) : n).ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> Types(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? ["object", "string"]
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static string? Format(JsonElement schema) => schema.TryGetProperty("format", out var format) ? format.GetString() : null;

    private static int Limit(JsonElement schema, string name, int otherwise) => schema.TryGetProperty(name, out var limit) ? limit.GetInt32() : otherwise;

    private bool Required(JsonElement schema, string name) => Resolved(schema).TryGetProperty("required", out var required) && required.EnumerateArray().Any(r => r.ValueEquals(name));

    private JsonElement Resolved(JsonElement schema) => schema.TryGetProperty("$ref", out var to)
        ? Resolved(document.GetProperty("components").GetProperty("schemas").GetProperty(to.GetString()!.Split('/')[^1]))
        : schema;

    private static string Write(IEnumerable<(string Name, string Value)> fields) => "{" + string.Join(',', fields.Select(f => $"{JsonSerializer.Serialize(f.Name)}:{f.Value}")) + "}";
}
