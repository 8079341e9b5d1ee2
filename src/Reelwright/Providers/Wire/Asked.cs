using System.Text.Json.Nodes;

namespace Reelwright.Providers.Wire;

/// <summary>What is asked, as values for the places of a template.</summary>
internal static class Asked
{
    /// <summary>By the names of the fields; files as <c>data:</c> addresses, a size as its <c>width</c> and <c>height</c>.</summary>
    public static Dictionary<string, JsonNode?> Of(IAsked request, PictureSize? size = null)
    {
        var values = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Asked().Where(f => f.Value is not PictureSize))
        {
            values[name] = value switch
            {
                InputFile file => JsonValue.Create(file.Data()),
                IReadOnlyList<InputFile> files => new JsonArray([.. files.Select(f => JsonValue.Create(f.Data()))]),
                _ => JsonValue.Create(value),
            };
        }

        if (size is { } pixels)
        {
            (values["width"], values["height"], values["size"]) = (pixels.Width, pixels.Height, pixels.ToString());
        }

        return values;
    }

    /// <summary>Where the fields stand in a template; those it has no place for are not among them.</summary>
    public static Dictionary<string, string> Paths(InputTemplate template)
    {
        var paths = template.Paths.ToDictionary(StringComparer.Ordinal);
        if (paths.Remove("width", out var width))
        {
            paths.Remove("height");
            paths["size"] = width;
        }

        return paths;
    }
}
