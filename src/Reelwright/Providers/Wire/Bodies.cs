using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Reelwright.Providers.Wire;

/// <summary>Bodies of requests, from fields of which those without a value are left out.</summary>
internal static class Bodies
{
    /// <summary>As JSON; a name with points in it lies as deep.</summary>
    public static JsonObject Json(params (string Name, object? Value)[] fields)
    {
        var body = new JsonObject();
        foreach (var (name, value) in fields.Where(f => f.Value is not null))
        {
            var (at, parts) = (body, name.Split('.'));
            foreach (var part in parts[..^1])
            {
                at[part] ??= new JsonObject();
                at = at[part]!.AsObject();
            }

            at[parts[^1]] = value as JsonNode ?? JsonValue.Create(value);
        }

        return body;
    }

    /// <summary>As a form with files.</summary>
    public static MultipartFormDataContent Form(IEnumerable<(string Name, object? Value)> fields, IEnumerable<(string Name, InputFile File)> files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(f => f.Value is not null))
        {
            var part = new StringContent(Convert.ToString(value, CultureInfo.InvariantCulture)!);
            part.Headers.ContentType = null;
            form.Add(part, $"\"{name}\"");
        }

        foreach (var (name, file) in files)
        {
            var part = new ByteArrayContent(file.Bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue(file.MediaType);
            form.Add(part, $"\"{name}\"", $"\"{file.Digest[..12]}.{file.MediaType.Split('/')[1]}\"");
        }

        return form;
    }
}
