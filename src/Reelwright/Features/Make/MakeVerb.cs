using System.CommandLine;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;
using Reelwright.Storage;

namespace Reelwright.Features.Make;

/// <summary><c>reel make FILE</c>: from a document to films, in one command.</summary>
public static class MakeVerb
{
    private static readonly string[] SubtitleChoices = ["burn", "files", "both", "none"];

    /// <summary>The verb with its options.</summary>
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "The document: txt, md, docx, epub or html." };
        var output = new Option<string?>("--out") { Description = "Folder for the films (default: NAME-film in the current folder)." };
        var chapters = new Option<string?>("--chapters") { Description = "Which chapters, such as 1,3-5 (default: all)." };
        var preview = new Option<int?>("--preview") { Description = "Only the first N sentences of each chapter." };
        var language = new Option<string?>("--lang") { Description = "Main language, such as en or zh (default: detected)." };
        var voice = new Option<string?>("--voice") { Description = "Voice for every sentence (see espeak-ng --voices)." };
        var aspect = new Option<string?>("--aspect") { Description = "16:9, 9:16 or 1:1." };
        var resolution = new Option<string?>("--resolution") { Description = "Frame size, such as 1280x720 (default: 1920x1080)." };
        var fps = new Option<int?>("--fps") { Description = "Frames a second: 24, 25, 30, 50 or 60 (default: 30)." };
        var quality = new Option<string>("--quality") { Description = "draft, standard or high.", DefaultValueFactory = _ => "standard" };
        var container = new Option<string>("--format") { Description = "mp4 (H.264, AAC) or webm (VP9, Opus).", DefaultValueFactory = _ => "mp4" };
        var duration = new Option<double?>("--duration") { Description = "How long each film shall last, in seconds." };
        var silent = new Option<bool>("--no-audio") { Description = "Make silent films with the same cuts." };
        var music = new Option<string?>("--music") { Description = "An audio file to play below the voice." };
        var subtitles = new Option<string>("--subtitles") { Description = "burn, files, both or none.", DefaultValueFactory = _ => "both" };
        var data = new Option<string?>("--data") { Description = "Data folder (default: see `reel doctor`)." };
        var json = new Option<bool>("--json") { Description = "Print one event a line as JSON instead of progress bars." };
        var verb = new Command("make", "Make narrated, illustrated, subtitled films from a document.")
        {
            file, output, chapters, preview, language, voice, aspect, resolution, fps, quality, container, duration, silent, music, subtitles, data, json,
        };
        verb.SetAction(async (parsed, ct) =>
        {
            var format = FrameFormat.Parse(parsed.GetValue(aspect), parsed.GetValue(resolution), parsed.GetValue(fps));
            var path = parsed.GetValue(file)!;
            var request = new MakeRequest
            {
                File = path,
                Out = Path.GetFullPath(parsed.GetValue(output) ?? MakeRequest.DefaultOut(path)),
                Chapters = parsed.GetValue(chapters) is { } list ? MakeRequest.ParseChapters(list) : null,
                Language = parsed.GetValue(language),
                Voice = parsed.GetValue(voice),
                Music = parsed.GetValue(music) is { } track ? Path.GetFullPath(track) : null,
                Video = new VideoSettings
                {
                    Width = format.Width,
                    Height = format.Height,
                    Fps = format.Fps,
                    QualityPreset = parsed.GetValue(quality)!,
                    Format = parsed.GetValue(container)!,
                    Subtitles = OneOf("--subtitles", parsed.GetValue(subtitles)!, SubtitleChoices),
                    IncludeAudio = !parsed.GetValue(silent),
                    TargetDuration = AtLeast("--duration", parsed.GetValue(duration), 1, 86_400),
                    Preview = (int?)AtLeast("--preview", parsed.GetValue(preview), 1, 1_000_000),
                },
            };
            _ = Quality.Of(request.Video.QualityPreset);
            _ = FilmContainer.Of(request.Video.Format);
            using var report = parsed.GetValue(json) ? (IMakeReport)new JsonReport(Console.Out) : new BarsReport();
            await MakeFilms.Run(request, new InstallationOptions(parsed.GetValue(data)), report, ct);
            return 0;
        });
        return verb;
    }

    private static string OneOf(string option, string value, string[] choices) => choices.Contains(value, StringComparer.Ordinal)
        ? value
        : throw new ReelException("option_unsupported", $"{option} '{value}' isn't known: use {string.Join(", ", choices)}.");

    private static double? AtLeast(string option, double? value, double least, double most) => value is null || (value >= least && value <= most)
        ? value
        : throw new ReelException("option_unsupported", $"{option} {value} is outside {least} to {most}.");
}
