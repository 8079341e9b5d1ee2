using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Reelwright.Base;
using Reelwright.Features.Records;
using Reelwright.Storage;

namespace Reelwright.Features.Hosting;

/// <summary>Sends spans and figures over OTLP, while the operator's <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a receiver; the other OTEL_ variables count too.</summary>
public sealed class TelemetryExport : IDisposable
{
    /// <summary>The standard setting that turns it on.</summary>
    public const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private readonly TracerProvider? traces;
    private readonly MeterProvider? figures;
    private readonly StandingFigures? standing;

    /// <summary>Begins to send, if it is wanted. Errors: <c>telemetry_invalid</c>.</summary>
    public TelemetryExport(Installation installation, LogSink log, TimeProvider clock)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } endpoint)
        {
            return;
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var at) || at.Scheme is not ("http" or "https"))
        {
            throw new ReelException("telemetry_invalid", $"{Variable} is no address of a receiver: give one such as http://127.0.0.1:4317, or unset it.");
        }

        standing = new StandingFigures(installation.Database, log, clock);
        var resource = ResourceBuilder.CreateEmpty().AddService("reelwright", serviceInstanceId: installation.Node).AddTelemetrySdk().AddEnvironmentVariableDetector();
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).SetSampler(new OnlyWhatWasAsked())
            .AddSource(Telemetry.Name, "Microsoft.AspNetCore", "System.Net.Http", "Npgsql").AddProcessor(new WithoutSecrets()).AddOtlpExporter().Build();
        figures = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(Telemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "Npgsql", "System.Runtime").AddOtlpExporter().Build();
    }

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        traces?.Dispose();
        figures?.Dispose();
        standing?.Dispose();
    }

    /// <summary>Everything but what the program asks its database by itself, several times a second.</summary>
    private sealed class OnlyWhatWasAsked : Sampler
    {
        public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) => new(
            samplingParameters.Kind == ActivityKind.Client && !samplingParameters.ParentContext.TraceFlags.HasFlag(ActivityTraceFlags.Recorded) ? SamplingDecision.Drop : SamplingDecision.RecordAndSample);
    }

    private sealed class WithoutSecrets : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            foreach (var (name, value) in data.TagObjects.ToList())
            {
                if (value is string text && Scrub.Clean(text) is var clean && !string.Equals(clean, text, StringComparison.Ordinal))
                {
                    data.SetTag(name, clean);
                }
            }
        }
    }
}
