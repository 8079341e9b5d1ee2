using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Providers.Wire;

/// <summary>What is sent to a model whose fields nobody here can know: a template of the account, else of the catalog. Its places are the fields one may ask for.</summary>
/// <param name="setting">The setting or fact that holds it.</param>
/// <param name="moving">Whether clips are asked of it, and not pictures.</param>
internal sealed class RequestTemplate(MakerAccount account, string setting, bool moving)
{
    private const int UsualRate = 16;

    // A place that goes by the name of its field is not listed.
    private static readonly Dictionary<string, (string Picture, string Clip)> Parts = new(StringComparer.Ordinal)
    {
        ["width"] = ("size", "resolution"), ["height"] = ("size", "resolution"), ["size"] = ("size", "resolution"), ["aspect_ratio"] = ("size", "aspect_ratio"), ["frames"] = ("", "duration"),
        ["reference_1"] = ("references", "references"), ["reference_2"] = ("references", "references"), ["reference_3"] = ("references", "references"), ["reference_4"] = ("references", "references"),
    };

    private static readonly string[] OfPictures = ["prompt", "negative_prompt", "style", "quality", "seed", "steps", "cfg_scale", "references"];

    private static readonly string[] OfClips =
    [
        "prompt", "negative_prompt", "duration", "fps", "resolution", "style", "motion_level", "camera_motion", "seed", "audio", "first_frame", "last_frame", "references",
    ];

    private static readonly ImmutableArray<string> Shapes = ["1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3", "21:9"];

    private readonly Lazy<InputTemplate> template = new(() => Read(account, setting));

    /// <summary>What its places stand for, under the rules the catalog has for them. Errors: <c>template_missing</c>, <c>template_invalid</c>.</summary>
    public IReadOnlyDictionary<string, FieldRule> Fields
    {
        get
        {
            var fields = template.Value.Paths.Keys.Select(Field).Distinct(StringComparer.Ordinal).ToDictionary(f => f, Rule, StringComparer.Ordinal);
            if (!moving)
            {
                // Of what size a picture comes out is then the template's; it is cut here like all others.
                fields.TryAdd("size", new FieldRule());
            }

            return fields;
        }
    }

    /// <summary>Where they stand.</summary>
    /// <param name="below">The name the filled template is sent under; empty when it is the whole body.</param>
    public IReadOnlyDictionary<string, string> Sends(string below)
    {
        var sends = template.Value.Paths.GroupBy(p => Field(p.Key), StringComparer.Ordinal).ToDictionary(g => g.Key, g => below.Length == 0 ? g.First().Value : $"{below}.{g.First().Value}", StringComparer.Ordinal);
        if (!moving)
        {
            sends.TryAdd("size", "");
        }

        return sends;
    }

    /// <summary>Part of who makes it: another template gives other bytes.</summary>
    public MakerInfo Of(MakerInfo info) => Said(account, setting) is { } said ? info with { Version = $"{info.Version} {Digest.Of(Encoding.UTF8.GetBytes(said.GetRawText()))[..12]}" } : info;

    /// <summary>A source of variety of the call's own, for a template that has a place for one when nobody asks for any: by it a call is found again.</summary>
    public static long Seed(Guid call) => BinaryPrimitives.ReadUInt32BigEndian(call.ToByteArray().AsSpan(12)) & int.MaxValue;

    /// <summary>The template with a request in it.</summary>
    /// <param name="bring">Brings a file to where the model finds it, and says how it is called there.</param>
    public async Task<JsonObject> Fill(IAsked request, Guid call, Func<InputFile, Task<string>> bring)
    {
        var asked = request.Asked().ToDictionary(StringComparer.Ordinal);
        var values = new Dictionary<string, JsonNode?>(StringComparer.Ordinal) { ["seed"] = Seed(call) };
        foreach (var (name, value) in asked)
        {
            switch (value)
            {
                case PictureSize size:
                    Size(values, PictureSizes.Nearest(Free(Fields[name]), size), PictureSizes.NearestShape(Listed(Fields[name], ':') ?? Shapes, size));
                    break;
                case InputFile file:
                    values[name] = await bring(file);
                    break;
                case IReadOnlyList<InputFile> files:
                    var names = new List<string>();
                    foreach (var file in files)
                    {
                        names.Add(await bring(file));
                        values[FormattableString.Invariant($"reference_{names.Count}")] = names[^1];
                    }

                    values[name] = new JsonArray([.. names.Select(n => (JsonNode)n)]);
                    break;
                default:
                    values[name] = JsonSerializer.SerializeToNode(value, value.GetType());
                    break;
            }
        }

        if (moving)
        {
            Clip(values, asked);
        }

        return template.Value.Fill(values);
    }

    private static void Size(Dictionary<string, JsonNode?> values, PictureSize size, string? shape) =>
        (values["width"], values["height"], values["size"], values["aspect_ratio"]) = (size.Width, size.Height, size.ToString(), shape is null ? values.GetValueOrDefault("aspect_ratio") : shape);

    private void Clip(Dictionary<string, JsonNode?> values, Dictionary<string, object> asked)
    {
        if (template.Value.Paths.ContainsKey("width") && asked.TryGetValue("resolution", out var resolution))
        {
            var size = PictureSize.Of((string)resolution)
                ?? throw new MakerException("field_invalid", $"resolution '{Titles.Cut((string)resolution, 40)}' is no width and height such as 1280x720, which this account's {setting} needs; nothing was sent.", Fate.NotExecuted);
            Size(values, size, null);
        }

        if (asked.TryGetValue("duration", out var seconds))
        {
            var rate = asked.TryGetValue("fps", out var fps) ? (int)fps : account.Number("fps") ?? UsualRate;
            values["frames"] = (int)Math.Round((int)seconds * rate) + 1;
        }
    }

    private static ImmutableArray<string>? Listed(FieldRule rule, char mark) => rule.OneOf?.Where(o => o.Contains(mark, StringComparison.Ordinal)).ToImmutableArray() is { Length: > 0 } some ? some : null;

    private static FieldRule Free(FieldRule rule) => rule with { OneOf = Listed(rule, 'x') };

    private string Field(string place)
    {
        var field = Parts.TryGetValue(place, out var part) ? moving ? part.Clip : part.Picture : place;
        return (moving ? OfClips : OfPictures).Contains(field, StringComparer.Ordinal) || (field is "size" or "aspect_ratio" && Parts.ContainsKey(place))
            ? field
            : throw Wrong($"has a place {{{place}}} that nothing fills: it may have {string.Join(", ", (moving ? OfClips : OfPictures).Concat(Parts.Keys).Distinct(StringComparer.Ordinal))}");
    }

    private FieldRule Rule(string field)
    {
        var rule = account.Model.Fields.GetValueOrDefault(field) ?? new FieldRule();
        var single = template.Value.Paths.Keys.Count(p => p.StartsWith("reference_", StringComparison.Ordinal));
        return field is "references" && rule.Count is null && single > 0 ? rule with { Count = single } : rule;
    }

    private MakerException Wrong(string what) => new("template_invalid", $"The {setting} of this account {what}.", Fate.NotExecuted) { Setting = setting };

    private static JsonElement? Said(MakerAccount account, string setting) => account.Shape(setting) ?? (account.Model.Facts.TryGetValue(setting, out var fact) ? fact : null);

    private static InputTemplate Read(MakerAccount account, string setting)
    {
        var said = Said(account, setting) ?? throw new MakerException(
            "template_missing", $"Nobody knows what {account.Provider} {account.Model.Id} takes: give this account its {setting}, JSON with places such as {{prompt}}.", Fate.NotExecuted) { Setting = setting };
        try
        {
            // Pasted into a form it is a text.
            var root = said.ValueKind is JsonValueKind.String ? JsonSerializer.Deserialize<JsonElement>(said.GetString()!) : said;
            if (root.ValueKind is JsonValueKind.Object && new InputTemplate(root) is var read && read.Paths.ContainsKey("prompt"))
            {
                return read;
            }
        }
        catch (JsonException)
        {
            // Said below.
        }

        throw new MakerException("template_invalid", $"The {setting} of this account is no JSON object with a place {{prompt}} in it: correct it.", Fate.NotExecuted) { Setting = setting };
    }
}
