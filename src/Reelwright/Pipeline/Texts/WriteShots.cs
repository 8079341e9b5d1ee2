using System.Globalization;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Providers;

namespace Reelwright.Pipeline.Texts;

/// <summary>Has a text maker write an episode's shots, part by part. Each answer stands in the ledger, so it is asked and paid for once.</summary>
public sealed class WriteShots(TextCalls texts)
{
    // As many as may have been described before, and as much as may have been said of each, in an estimate.
    private const int Described = 8;
    private const int DescribedLetters = 200;

    /// <summary>What was written before, and the shots of another part. Errors: those of a call, <c>answer_unreadable</c>; <see cref="WaitsOutsideException"/>.</summary>
    /// <param name="part">Counted from 1.</param>
    public async Task<WrittenShots> Part(IAsker by, Guid config, ShotSource source, IReadOnlyList<string> parts, int part, WrittenShots before, CancellationToken ct)
    {
        var task = ShotTasks.Part(source, parts, part, before) with { Of = string.Create(CultureInfo.InvariantCulture, $"{source.Of} {part}") };
        var said = await texts.Ask<WrittenShots>(by, config, ServiceType.TextGeneration, task, s => ShotTasks.Wrong(ShotTasks.Clean(s), source, before), ct);
        return before.And(ShotTasks.Clean(said));
    }

    /// <summary>What is asked for all of them, each at its longest: what it would cost.</summary>
    public static IReadOnlyList<TextRequest> Longest(ShotSource source)
    {
        var (parts, words) = (ShotParts.Of(source.Text), new string('x', DescribedLetters));
        var last = new WrittenShot(words, words, words, "", "", "", words, "", "", "", "", 1, "cut", []);
        var before = WrittenShots.Before(source).And(new WrittenShots([last], [.. Enumerable.Range(0, Described).Select(n => new Person(n.ToString(CultureInfo.InvariantCulture), words))]));
        return [.. Enumerable.Range(1, parts.Count).Select(part => ShotTasks.Part(source, parts, part, before)).Select(t => new TextRequest(t.Instructions, t.Input, t.Longest) { Schema = t.Schema })];
    }
}
