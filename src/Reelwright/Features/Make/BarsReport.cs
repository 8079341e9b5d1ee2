using System.Globalization;
using Reelwright.Domain;
using Spectre.Console;

namespace Reelwright.Features.Make;

/// <summary>Live bars for a person: one a chapter with its step and the time left; plain lines where the output is no terminal.</summary>
public sealed class BarsReport : IMakeReport
{
    private static readonly (string Key, string Noun)[] Kinds = [("picture", "picture"), ("voice", "voice line"), ("segment", "segment")];
    private readonly Dictionary<Guid, ProgressTask> bars = [];
    private readonly HashSet<(Guid Order, string Step)> said = [];
    private readonly bool live = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;
    private readonly TaskCompletionSource finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? drawing;

    /// <inheritdoc />
    public void Read(string title, int chapters, int sentences, string outcome)
    {
        var how = outcome switch { "alreadyhere" => ", as before", "updated" => ", changed since last time", _ => "" };
        Say($"{title}: {Count(chapters, "chapter")}, {Count(sentences, "sentence")}{how}.");
    }

    /// <inheritdoc />
    public void Watch(IReadOnlyList<WatchedChapter> chapters)
    {
        if (!live)
        {
            return;
        }

        using var ready = new ManualResetEventSlim();
        drawing = AnsiConsole.Progress().AutoClear(true).HideCompleted(chapters.Count > 8)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async c =>
            {
                foreach (var chapter in chapters)
                {
                    bars[chapter.Order] = c.AddTask(Markup.Escape(Label(chapter, "waiting", null)), maxValue: 100);
                }

                ready.Set();
                await finished.Task;
            });
        ready.Wait();
    }

    /// <inheritdoc />
    public void Event(WatchedChapter chapter, ProgressEvent what)
    {
        var step = what.Step is { } s ? Name(s) : "";
        if (what.Kind is EventKind.Failed or EventKind.Note)
        {
            Say($"{chapter.Number}. {chapter.Title}: {what.Message}");
        }
        else if (live && bars.TryGetValue(chapter.Order, out var bar))
        {
            bar.Value = Math.Max(bar.Value, what.Percent);
            bar.Description = Markup.Escape(Label(chapter, step.Length == 0 ? "waiting" : step, what.SecondsLeft));
        }
        else if (!live && step.Length > 0 && said.Add((chapter.Order, step)))
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"{what.Percent,3}%  {Label(chapter, step, what.SecondsLeft)}"));
        }
    }

    /// <inheritdoc />
    public void Film(ChapterResult result)
    {
        Stop();
        var reused = result.UpToDate ? "up to date, nothing made" : Made(result);
        Say($"{result.File}  {TimeSpan.FromSeconds(result.Seconds):h\\:mm\\:ss}  {result.Bytes / 1048576.0:0.0} MB  ({reused})");
    }

    /// <inheritdoc />
    public void Done(string folder, IReadOnlyList<ChapterResult> results) => Say($"{Count(results.Count, "film")} in {folder}");

    /// <inheritdoc />
    public void Dispose() => Stop();

    private static string Made(ChapterResult result)
    {
        var made = Kinds.Select(kind => (kind.Noun, count: result.Made.GetValueOrDefault(kind.Key)?.Count ?? 0)).ToList();
        var text = string.Join(", ", made.Where(m => m.count > 0).Select(m => Count(m.count, m.Noun)));
        var kept = made.Sum(m => Math.Max(0, result.Sentences - m.count));
        return (text.Length == 0 ? "nothing new to make" : "made " + text) + (kept > 0 ? "; the rest was there" : "");
    }

    private static string Label(WatchedChapter chapter, string step, double? left)
    {
        var title = $"{chapter.Number}. {Titles.Cut(chapter.Title, 40)}  {step}";
        return left is > 0.5 ? $"{title}, {Left(left.Value)} left" : title;
    }

    private static string Left(double seconds) => seconds < 90
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(seconds):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(seconds / 60):0} min");

    private static string Name(GenerationStep step) => step switch
    {
        GenerationStep.Initializing => "getting ready",
        GenerationStep.ImageGeneration => "pictures",
        GenerationStep.AudioGeneration => "voices",
        GenerationStep.TimelineProcessing => "timeline",
        GenerationStep.VideoSynthesis => "film",
        _ => "finishing",
    };

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {noun}{(count == 1 ? "" : "s")}");

    private static void Say(string line) => AnsiConsole.Console.Profile.Out.Writer.WriteLine(line);

    private void Stop()
    {
        finished.TrySetResult();
        drawing?.GetAwaiter().GetResult();
        drawing = null;
    }
}
