using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelwright.Features.Doctor;

/// <summary><c>reel doctor</c>: looks at every outside part and says what to do about each.</summary>
public static class DoctorVerb
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The verb. Exit code 1 when something needed is missing.</summary>
    public static Command Build()
    {
        var data = new Option<string?>("--data") { Description = "The data folder to look at", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "One JSON object a line instead of words" };
        var verb = new Command("doctor", "Check every outside part and say what to do about each") { data, json };
        verb.SetAction(async (parsed, ct) => await Run(new Places(parsed.GetValue(data)), parsed.GetValue(json), parsed.InvocationConfiguration.Output, ct));
        return verb;
    }

    // The order is that of the report.
    private static Func<CancellationToken, Task<Finding>>[] Checks(Places places) =>
    [
        MediaTools.Ffmpeg,
        MediaTools.Ffprobe,
        MediaTools.Espeak,
        MediaTools.Rsvg,
        Fonts.Family("Noto Sans", "fonts-noto-core"),
        Fonts.Family("Noto Sans CJK SC", "fonts-noto-cjk"),
        places.Database,
        Places.Pool,
        places.Data,
        Store.Files,
        Store.Archive,
        places.Keys,
        LogKeeping.Days,
        Places.Housekeeping,
        Machine.Cores,
        Machine.Memory,
    ];

    private static async Task<int> Run(Places places, bool json, TextWriter output, CancellationToken ct)
    {
        var problems = 0;
        foreach (var check in Checks(places))
        {
            var finding = await check(ct);
            problems += finding.Health == Health.Problem ? 1 : 0;
            await output.WriteLineAsync(json ? JsonSerializer.Serialize(finding, Json) : Line(finding));
        }

        return problems == 0 ? 0 : 1;
    }

    private static string Line(Finding finding)
    {
        var health = finding.Health switch { Health.Ok => "ok", Health.Note => "note", _ => "problem" };
        return $"{health,-8}{finding.Part,-24}{finding.Says}{(finding.Advice is null ? "" : $"  → {finding.Advice}")}";
    }
}
