using System.Diagnostics;
using System.Globalization;
using System.Text;
using Reelwright.Base;

namespace Reelwright.Features.Bench;

/// <summary>What several clients got out of a server in a while.</summary>
/// <param name="Rate">Answers a second.</param>
/// <param name="Latencies">Of each answer, in milliseconds.</param>
public sealed record Asked(double Rate, IReadOnlyList<double> Latencies)
{
    /// <summary>Makes the next request of one client, and sees its answer.</summary>
    public interface IPart
    {
        /// <summary>A whole request.</summary>
        ReadOnlyMemory<byte> Next();

        /// <summary>What came of it.</summary>
        void Saw(Wire.Answer answer);
    }

    /// <summary>Asks for so many seconds, each client one request after the other. Errors: <c>answer_wrong</c> unless all are 200.</summary>
    public static async Task<Asked> Run(IReadOnlyList<Wire> wires, IReadOnlyList<IPart> parts, double seconds, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(wires.Zip(parts, (wire, part) => Task.Run(() => One(wire, part, start, seconds, ct), ct)));
        return new Asked(all.Sum(l => l.Count) / Stopwatch.GetElapsedTime(start).TotalSeconds, [.. all.SelectMany(l => l)]);
    }

    /// <summary>The latency that this share of the answers stayed below.</summary>
    public static double Quantile(IEnumerable<double> latencies, double share)
    {
        var sorted = latencies.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }

    /// <summary>A request as it goes over the wire.</summary>
    public static byte[] Request(string method, string path, string token, string? json = null, uint? version = null) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{method} {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n{(version is null ? "" : $"If-Match: \"{version}\"\r\n")}{(json is null ? "" : $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n")}\r\n{json}"));

    private static async Task<List<double>> One(Wire wire, IPart part, long start, double seconds, CancellationToken ct)
    {
        var latencies = new List<double>();
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
        {
            var request = part.Next();
            var asked = Stopwatch.GetTimestamp();
            var answer = await wire.Ask(request, ct);
            latencies.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            if (answer.Status != 200)
            {
                throw new ReelException("answer_wrong", $"A server answered {answer.Status}: {Encoding.UTF8.GetString(answer.Body.Span)}");
            }

            part.Saw(answer);
        }

        return latencies;
    }
}
