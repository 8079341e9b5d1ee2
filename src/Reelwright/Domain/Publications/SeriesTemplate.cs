using System.Globalization;
using System.Text.RegularExpressions;
using Reelwright.Base;

namespace Reelwright.Domain;

/// <summary>What is said of every post of a calendar: <c>{project}</c>, <c>{chapter}</c> and <c>{number}</c> in its texts are filled in.</summary>
public sealed partial record SeriesTemplate
{
    /// <summary>When nobody says another.</summary>
    public const string UsualTitle = "{project} – {chapter}";

    public string Title { get; init; } = UsualTitle;

    /// <summary>Empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Without a hash before each.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>As is usual at the platform when null.</summary>
    public VisibilityType? Visibility { get; init; }

    /// <summary>As is usual at the platform when null.</summary>
    public bool? AllowComments { get; init; }

    /// <summary>As is usual at the platform when null.</summary>
    public bool? AllowDownload { get; init; }
    public bool AgeRestriction { get; init; }
    public bool MadeByAi { get; init; } = true;

    /// <summary>The platform's own settings, by their names, all as text.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>As it is kept: enums as their words.</summary>
    public string Write() => Json.Write(new Kept(Title, Description, Tags, Visibility?.Word(), AllowComments, AllowDownload, AgeRestriction, MadeByAi, Options));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SeriesTemplate Read(string json)
    {
        var kept = Json.Read<Kept>(json);
        return new SeriesTemplate
        {
            Title = kept.Title ?? UsualTitle, Description = kept.Description ?? "", Tags = kept.Tags ?? [], Visibility = kept.Visibility is { } word ? Words.Read<VisibilityType>(word) : null,
            AllowComments = kept.AllowComments, AllowDownload = kept.AllowDownload, AgeRestriction = kept.AgeRestriction ?? false, MadeByAi = kept.MadeByAi ?? true,
            Options = kept.Options ?? new Dictionary<string, string>(StringComparer.Ordinal),
        };
    }

    /// <summary>A text of it for one chapter; what stands in titles is never filled in again.</summary>
    /// <param name="number">The chapter's.</param>
    public static string Fill(string text, string project, string chapter, int number) => Place().Replace(text, place => place.Value switch
    {
        "{project}" => project,
        "{chapter}" => chapter,
        _ => number.ToString(CultureInfo.InvariantCulture),
    });

    private sealed record Kept(
        string? Title, string? Description, IReadOnlyList<string>? Tags, string? Visibility, bool? AllowComments, bool? AllowDownload, bool? AgeRestriction, bool? MadeByAi, IReadOnlyDictionary<string, string>? Options);

    [GeneratedRegex(@"\{(project|chapter|number)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Place();
}
