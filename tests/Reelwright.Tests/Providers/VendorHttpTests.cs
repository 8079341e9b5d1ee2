using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Reelwright.Base.Net;
using Reelwright.Providers;
using Reelwright.Providers.Wire;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Providers;

/// <summary>Connections to vendors: what an answer may be, and what it says.</summary>
public sealed class VendorHttpTests : IAsyncLifetime
{
    private FakeOpenAi Fake { get; } = new();

    public Task InitializeAsync() => Fake.Start();

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [Fact]
    public async Task A_word_about_a_job_is_not_read_beyond_what_a_word_may_be()
    {
        Fake.Files["/files/short"] = (new byte[3 << 20], "application/json");
        Fake.Files["/files/long"] = (new byte[5 << 20], "application/json");
        using var http = new VendorHttp(new Outbound([Fake.Host]), TimeProvider.System);
        var line = http.Line("it", _ => { }, _ => null);
        (await line.Look(Fake.Address + "/files/short", default)).Body.Length.ShouldBe(3 << 20);
        var failure = await Should.ThrowAsync<MakerException>(() => line.Look(Fake.Address + "/files/long", default));
        (failure.Code, failure.Passing, failure.Message.Contains("longer than 4 MiB", StringComparison.Ordinal)).ShouldBe(("maker_unreachable", true, true), failure.Message);
        // What holds the result itself may be long.
        (await line.Bring(Fake.Address + "/files/long", default)).Body.Length.ShouldBe(5 << 20);
    }

    [Fact]
    public async Task A_second_answer_on_the_same_connection_is_not_that_to_the_next_call()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = new CancellationTokenSource();
        var answering = AnswerTwice(listener, stop.Token);
        var host = listener.LocalEndpoint.ToString()!;
        using (var http = new VendorHttp(new Outbound([host]), TimeProvider.System))
        {
            var line = http.Line("it", _ => { }, _ => null);
            for (var call = 1; call <= 3; call++)
            {
                var answer = await line.Submit($"http://{host}/", new JsonObject(), TimeSpan.FromSeconds(20), default);
                Encoding.UTF8.GetString(answer.Body.Span).ShouldBe(Number(call));
            }
        }

        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => answering);
    }

    [Theory]
    [InlineData(500, "maker_failed", false)]
    [InlineData(408, "maker_busy", false)]
    [InlineData(504, "maker_failed", false)]
    [InlineData(429, "maker_busy", true)]
    [InlineData(400, "request_refused", true)]
    [InlineData(200, "maker_failed", false)]
    [InlineData(500, "content_refused", true)]
    public void Only_what_surely_was_not_begun_may_be_sent_again(int status, string code, bool unsent)
    {
        using var answer = new HttpResponseMessage();
        var failure = VendorErrors.Failure("it", new VendorAnswer(status, answer.Headers, "application/json", default), new Told(code, null, "so it says"), submits: true, own: true);
        failure.Fate.ShouldBe(unsent ? Fate.NotExecuted : Fate.Unknown);
        VendorErrors.Failure("it", new VendorAnswer(status, answer.Headers, "application/json", default), new Told(code, null, null) { Unsent = true }, submits: true, own: true).Fate.ShouldBe(Fate.NotExecuted);
    }

    private static string Number(int connection) => string.Create(CultureInfo.InvariantCulture, $"[{connection}]");

    /// <summary>Answers one call a connection, and says it twice: the number of the connection.</summary>
    private static async Task AnswerTwice(TcpListener listener, CancellationToken ct)
    {
        var open = new List<TcpClient>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(ct);
                open.Add(client);
                var (heard, part) = ("", new byte[4096]);
                while (!heard.EndsWith("{}", StringComparison.Ordinal))
                {
                    var read = await client.GetStream().ReadAsync(part, ct);
                    read.ShouldBeGreaterThan(0);
                    heard += Encoding.UTF8.GetString(part, 0, read);
                }

                var answer = $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Number(open.Count).Length}\r\n\r\n{Number(open.Count)}";
                await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(answer + answer), ct);
            }
        }
        finally
        {
            open.ForEach(c => c.Dispose());
        }
    }
}
