using System.Text.Json;

namespace Reelwright.Providers;

/// <summary>An account (003 <c>api_configs</c>) opened for one use, its model settled.</summary>
/// <param name="secrets">Opens its key and its secret, once they are needed.</param>
public sealed class MakerAccount(string provider, Func<(string Key, string? Secret)> secrets, string endpoint, string? region, ModelCard model, IReadOnlyDictionary<string, JsonElement> settings)
{
    private readonly Lazy<(string Key, string? Secret)> opened = new(secrets);

    /// <summary>The vendor, <c>custom</c> or <c>offline</c>.</summary>
    public string Provider { get; } = provider;

    /// <summary>Base address, without a slash at its end.</summary>
    public string Endpoint { get; } = endpoint;

    /// <summary>Where this service is: some vendors keep one elsewhere than at their usual address, and the catalog's fact <c>base</c> says where, by that address.</summary>
    public string Base => Model.Facts.TryGetValue("base", out var places) && places.ValueKind == JsonValueKind.Object && places.TryGetProperty(Endpoint, out var place) ? place.GetString()! : Endpoint;

    /// <summary>The vendor's region; null where it has none.</summary>
    public string? Region { get; } = region;

    /// <summary>What the catalog and the account say of the model, at the API the account speaks with.</summary>
    public ModelCard Model { get; } = model.At(settings.TryGetValue("api", out var api) && api.ValueKind == JsonValueKind.String ? api.GetString() : null, endpoint);

    /// <summary>In the clear; empty where none is needed. Errors: <c>secrets_missing</c>.</summary>
    public string Key => opened.Value.Key;

    /// <summary>In the clear; null where there is none.</summary>
    public string? Secret => opened.Value.Secret;

    /// <summary>A setting of its own that is a text; null when nothing is said.</summary>
    public string? Text(string name) => settings.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>A setting of its own that is a number; null when nothing is said.</summary>
    public double? Number(string name) => settings.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    /// <summary>A setting of its own that has a shape; null when nothing is said.</summary>
    public JsonElement? Shape(string name) => settings.TryGetValue(name, out var value) ? value : null;

    /// <summary>The settings that decide what is made, as one text; empty where there are none.</summary>
    public string Decisive => string.Join(' ', settings.Where(s => s.Key is not ("model" or "timeout_seconds" or "concurrency" or "organization")).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}={s.Value.GetRawText()}"));

    /// <summary>How long a call may take.</summary>
    /// <param name="usual">Seconds.</param>
    public TimeSpan Patience(int usual) => TimeSpan.FromSeconds(Number("timeout_seconds") ?? usual);

    /// <summary>No secret in it, so that none gets into a log.</summary>
    public override string ToString() => $"{Provider} {Model.Id}";
}
