using System.Diagnostics.Metrics;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Pipeline.Engine;

/// <summary>What the engine counts for an observer.</summary>
public static class Figures
{
    private static readonly Histogram<double> StageSeconds = Telemetry.Meter.CreateHistogram<double>("reel.stage.duration", "s", "How long a stage took here.");
    private static readonly Counter<long> Sentences = Telemetry.Meter.CreateCounter<long>("reel.sentences.made", "{sentence}", "Pictures and voices of sentences that were made, not reused.");
    private static readonly Counter<long> Calls = Telemetry.Meter.CreateCounter<long>("reel.maker.calls", "{call}", "Calls of makers that were closed.");
    private static readonly Counter<long> Errors = Telemetry.Meter.CreateCounter<long>("reel.maker.errors", "{call}", "Calls of makers that failed.");
    private static readonly Counter<double> Costs = Telemetry.Meter.CreateCounter<double>("reel.maker.cost", null, "What makers were paid, in each currency.");

    /// <summary>A stage has ended, <c>done</c> or with the code of its failure.</summary>
    public static void Stage(GenerationStep step, string outcome, TimeSpan time) =>
        StageSeconds.Record(time.TotalSeconds, new KeyValuePair<string, object?>("stage", step.Word()), new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>A sentence's <c>picture</c> or <c>voice</c> was made.</summary>
    public static void Sentence(string kind) => Sentences.Add(1, new KeyValuePair<string, object?>("kind", kind));

    /// <summary>A maker answered.</summary>
    public static void Answered(string maker, ServiceType service, decimal price, string currency)
    {
        Calls.Add(1, new("maker", maker), new("service", service.Word()), new("outcome", "done"));
        if (price > 0)
        {
            Costs.Add((double)price, new KeyValuePair<string, object?>("maker", maker), new KeyValuePair<string, object?>("currency", currency));
        }
    }

    /// <summary>A maker's call did not bring a result.</summary>
    public static void Lost(string maker, ServiceType service, CallStatus outcome, string? code)
    {
        Calls.Add(1, new("maker", maker), new("service", service.Word()), new("outcome", outcome.Word()));
        if (code is not null)
        {
            Errors.Add(1, new("maker", maker), new("service", service.Word()), new("code", code));
        }
    }
}
