using System.Globalization;
using System.Text.RegularExpressions;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;

namespace Reelwright.Tests.Providers;

/// <summary>Services and models that no longer exist say so, and what to use instead.</summary>
public sealed partial class WithdrawnTests
{
    [Theory]
    [InlineData("openai", ServiceType.VideoGeneration, null, "runway")]
    [InlineData("openai", ServiceType.VideoGeneration, "sora-2", "doubao-seedance-2-0-260128")]
    [InlineData("openai", ServiceType.VideoGeneration, "sora-2-pro", "gen4.5")]
    [InlineData("openai", ServiceType.ImageGeneration, "gpt-image-1", "gpt-image-2.5-flare")]
    [InlineData("google", ServiceType.VideoGeneration, "veo-2.0-generate-001", "gemini-omni-1.2-flash")]
    [InlineData("google", ServiceType.VideoGeneration, "veo-3.0-fast-generate-001", "gemini-omni-1.2-flash")]
    [InlineData("google", ServiceType.VideoGeneration, "veo-3.1-lite-generate-preview", "gemini-omni-1.2-flash")]
    [InlineData("google", ServiceType.ImageGeneration, "imagen-4.0-ultra-generate-001", "gemini-nano-banana-2.1")]
    [InlineData("google", ServiceType.ImageGeneration, "gemini-3-pro-image-preview", "gemini-3-pro-image")]
    [InlineData("volcengine", ServiceType.VideoGeneration, "doubao-seedance-1-5-pro-251215", "doubao-seedance-2-0-260128")]
    [InlineData("volcengine", ServiceType.VideoGeneration, "doubao-seedance-1-0-pro-fast-251015", "doubao-seedance-2-0-fast-260128")]
    [InlineData("volcengine", ServiceType.VideoGeneration, "seedance-1-5-pro", "dreamina-seedance-2-0-260128")]
    [InlineData("volcengine", ServiceType.ImageGeneration, "doubao-seedream-4-0-250828", "doubao-seedream-5-0-260128")]
    [InlineData("stability", ServiceType.VideoGeneration, null, "runway")]
    public void What_has_ended_is_told_with_what_to_use_instead(string provider, ServiceType service, string? model, string instead)
    {
        var failure = Should.Throw<ReelException>(() => Catalog.BuiltIn.Model(provider, service, model));
        failure.Code.ShouldBe("withdrawn");
        failure.Message.ShouldContain(instead);
    }

    [Fact]
    public void Whatever_is_named_instead_is_there()
    {
        foreach (var (provider, service, offer) in Offers())
        {
            offer.Withdrawn.Values.ShouldAllBe(why => Named().Matches(why).All(m => IsThere(provider, service, m.Groups["id"].Value)), $"{provider} {service}");
            offer.Withdrawn.Keys.Where(w => w.Length > 0 && (offer.Models.ContainsKey(w) || w.Equals(offer.Usual, StringComparison.Ordinal))).ShouldBeEmpty($"{provider} {service}");
        }
    }

    [SharedFact]
    public void Everything_the_vendors_contract_calls_dead_is_withdrawn()
    {
        var sheet = File.ReadAllText(Path.Combine(Shared.Folder!, "contracts", "providers.md"));
        var written = Day(Written().Match(sheet).Groups["day"].Value);
        var dead = Dead(sheet, written).ToList();
        // Sora, an older GPT Image, Veo twice, Imagen, Seedance and Seedream, Stability's clips.
        dead.Count.ShouldBeGreaterThanOrEqualTo(7);
        var withdrawn = Offers().SelectMany(o => o.Offer.Withdrawn.Keys).ToList();
        var ended = string.Join('\n', Catalog.BuiltIn.Ids.SelectMany(id => Catalog.BuiltIn.Of(id).Ended.Values).Concat(withdrawn));
        dead.Where(name => !ended.Contains(name, StringComparison.OrdinalIgnoreCase) && !withdrawn.Exists(w => w.EndsWith('*') && name.StartsWith(w[..^1], StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void A_planted_dead_one_is_seen_and_a_living_one_is_not() => Dead("""
        ## 1. Read this first

        | Service | State | Consequence |
        |---|---|---|
        | Acme **Clips** `acme-1-*` and `acme-2` | **Shut down 2026-09-24**, no replacement | x |
        | Acme pictures `acme-3` | Shut **2026-12-01** | x |
        | Acme `acme-4` | Live | x |
        | Acme **moving** | Gone from the list | x |
        | Other | Resellers list retirement: thing-1-0-pro 2026-07-17, **thing-1-5 2027-11-11** | x |

        ## 2. Next
        | Acme `acme-5` | Shut 2026-01-01 | x |
        """, Day("2026-11-21")).ShouldBe(["acme-1-", "acme-2", "Clips", "moving", "thing-1-0-pro"], ignoreOrder: true);

    /// <summary>Names of what has ended by a day, from the table at the head of the sheet.</summary>
    private static IEnumerable<string> Dead(string sheet, DateOnly by)
    {
        var head = sheet[sheet.IndexOf("## 1.", StringComparison.Ordinal)..];
        foreach (var cells in head[..head.IndexOf("\n## 2", StringComparison.Ordinal)].Split('\n').Where(l => l.StartsWith('|')).Select(l => l.Split('|')))
        {
            var (service, state) = (cells[1], cells[2].Trim(' ', '*'));
            var days = OfDay().Matches(state).Select(m => Day(m.Value)).ToList();
            if (state.StartsWith("Gone", StringComparison.Ordinal) || (state.StartsWith("Shut", StringComparison.Ordinal) && days.Count > 0 && days[0] <= by))
            {
                foreach (var name in Marked().Matches(service).Select(m => m.Groups["name"].Value.TrimEnd('*')).Where(n => !n.StartsWith('/')))
                {
                    yield return name;
                }
            }
            else if (state.StartsWith("Resellers list retirement", StringComparison.Ordinal))
            {
                foreach (var retired in Retired().Matches(state).Where(m => Day(m.Groups["day"].Value) <= by))
                {
                    yield return retired.Groups["name"].Value;
                }
            }
        }
    }

    private static IEnumerable<(string Provider, ServiceType Service, Catalog.Offer Offer)> Offers() => Catalog.BuiltIn.Ids.Where(id => Catalog.BuiltIn.Of(id).Like is null)
        .SelectMany(id => Enum.GetValues<ServiceType>().Where(s => Catalog.BuiltIn.Of(id).Services.ContainsKey(s.Word())).Select(s => (id, s, Catalog.BuiltIn.Of(id, s))));

    private static bool IsThere(string provider, ServiceType service, string name) =>
        Catalog.BuiltIn.Ids.Contains(name, StringComparer.Ordinal) || Catalog.BuiltIn.Of(provider, service).Models.ContainsKey(name);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Compiled (?<day>\d{4}-\d{2}-\d{2})", RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex OfDay();

    [GeneratedRegex(@"`(?<name>[^`]+)`|\*\*(?<name>[^*]+)\*\*", RegexOptions.ExplicitCapture)]
    private static partial Regex Marked();

    [GeneratedRegex(@"(?<name>[a-z]+-[a-z0-9-]+) (?<day>\d{4}-\d{2}-\d{2})", RegexOptions.ExplicitCapture)]
    private static partial Regex Retired();

    [GeneratedRegex(@"\buse (?<id>[\w.-]+\w)", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
