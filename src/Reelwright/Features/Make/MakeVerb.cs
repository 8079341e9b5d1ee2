using System.CommandLine;
using Reelwright.Features.Orders;
using Reelwright.Storage;

namespace Reelwright.Features.Make;

/// <summary><c>reel make FILE</c>: from a document to films, in one command.</summary>
public static class MakeVerb
{
    /// <summary>The verb with its options.</summary>
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "The document: txt, md, docx, epub or html; or the id of a project there is, as `reel projects list` shows it." };
        var output = new Option<string?>("--out") { Description = "Folder for the films (default: NAME-film in the current folder)." };
        var chapters = new Option<string?>("--chapters") { Description = "Which chapters, such as 1,3-5 (default: all)." };
        var preview = new Option<int?>("--preview") { Description = "Only the first N sentences of each chapter." };
        var language = new Option<string?>("--lang") { Description = "Main language, such as en or zh (default: detected)." };
        var voice = new Option<string?>("--voice") { Description = "Voice for every sentence; `espeak-ng --voices` lists those of the built-in maker." };
        var aspect = new Option<string?>("--aspect") { Description = "16:9, 9:16 or 1:1." };
        var resolution = new Option<string?>("--resolution") { Description = "Frame size, such as 1280x720 (default: 1920x1080)." };
        var fps = new Option<int?>("--fps") { Description = "Frames a second: 24, 25, 30, 50 or 60 (default: 30)." };
        var quality = new Option<string?>("--quality") { Description = "draft, standard or high (default: standard)." };
        var container = new Option<string?>("--format") { Description = "mp4 (H.264, AAC; the default) or webm (VP9, Opus)." };
        var duration = new Option<double?>("--duration") { Description = "How long each film shall last, in seconds." };
        var silent = new Option<bool>("--no-audio") { Description = "Make silent films with the same cuts." };
        var music = new Option<string?>("--music") { Description = "An audio file to play below the voice." };
        var subtitles = new Option<string?>("--subtitles") { Description = "burn, files, both or none (default: both)." };
        var pictures = new Option<string?>("--picture-maker") { Description = "Name or id of the account that makes pictures (default: see `reel makers`)." };
        var voices = new Option<string?>("--voice-maker") { Description = "The same of voices." };
        var writer = new Option<string?>("--text-maker") { Description = "The account that writes what pictures show (default: by rule)." };
        var translate = new Option<string?>("--translate") { Description = "Make the films in this language, such as de, beside those in the text's own.", HelpName = "LANG" };
        var translator = new Option<string?>("--translator") { Description = "The account that translates." };
        var fallback = new Option<string?>("--fallback") { Description = "Who may step in where a maker surely made nothing: none, offline or default (default: none)." };
        var data = new Option<string?>("--data") { Description = "Data folder (default: see `reel doctor`)." };
        var json = new Option<bool>("--json") { Description = "Print one event a line as JSON instead of progress bars." };
        var verb = new Command("make", "Make narrated, illustrated, subtitled films from a document, or of a script or drama that is there.")
        {
            file, output, chapters, preview, language, voice, aspect, resolution, fps, quality, container, duration, silent, music, subtitles,
            pictures, voices, writer, translate, translator, fallback, data, json,
        };
        verb.SetAction(async (parsed, ct) =>
        {
            var path = parsed.GetValue(file)!;
            var request = new MakeRequest
            {
                File = path,
                Project = Guid.TryParse(path, out var project) && !File.Exists(path) ? project : null,
                Out = parsed.GetValue(output) is { } folder ? Path.GetFullPath(folder) : null,
                Chapters = parsed.GetValue(chapters) is { } list ? MakeRequest.ParseChapters(list) : null,
                Language = parsed.GetValue(language),
                Makers = new MakerNames(parsed.GetValue(pictures), parsed.GetValue(voices), parsed.GetValue(writer), parsed.GetValue(translator)),
                Music = parsed.GetValue(music) is { } track ? Path.GetFullPath(track) : null,
                Film = new FilmRequest
                {
                    Aspect = parsed.GetValue(aspect),
                    Resolution = parsed.GetValue(resolution),
                    Fps = parsed.GetValue(fps),
                    Quality = parsed.GetValue(quality),
                    Format = parsed.GetValue(container),
                    Subtitles = parsed.GetValue(subtitles),
                    IncludeAudio = parsed.GetValue(silent) ? false : null,
                    Voice = parsed.GetValue(voice),
                    TargetDuration = parsed.GetValue(duration),
                    Preview = parsed.GetValue(preview),
                    Language = parsed.GetValue(translate),
                    Fallback = parsed.GetValue(fallback),
                    Confirm = true,
                },
            };
            request.Film.Check();
            using var report = parsed.GetValue(json) ? (IMakeReport)new JsonReport(Console.Out) : new BarsReport();
            await MakeFilms.Run(request, new InstallationOptions(parsed.GetValue(data)), report, ct);
            return 0;
        });
        return verb;
    }
}
