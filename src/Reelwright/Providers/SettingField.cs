using System.Collections.Immutable;

namespace Reelwright.Providers;

/// <summary>A setting of a maker's account, as a form asks for it.</summary>
/// <param name="Name">A column of the account (<c>api_key</c>, <c>api_secret</c>, <c>endpoint</c>, <c>region</c>) or a name within its <c>config_params</c>.</param>
/// <param name="Kind">text, secret, url, number, choice or json.</param>
/// <param name="Help">What it is and where it is found.</param>
public sealed record SettingField(string Name, string Kind, string Help)
{
    /// <summary>It has to be given.</summary>
    public bool Required { get; init; }

    /// <summary>What is taken when nothing is said.</summary>
    public string? Usual { get; init; }

    /// <summary>Of a choice.</summary>
    public ImmutableArray<string>? OneOf { get; init; }
}
