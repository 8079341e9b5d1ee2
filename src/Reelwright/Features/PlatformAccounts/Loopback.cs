using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Features.Http;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>Where a platform's page comes back to when somebody connects an account at the command line: an address of this machine alone, for as long as that takes.</summary>
internal sealed class Loopback : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly TaskCompletionSource<FinishConnection.Answer> answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication app;
    private volatile string? expected;

    private Loopback(WebApplication app) => this.app = app;

    /// <summary>As it is told before a port is taken.</summary>
    public static Uri Usual { get; } = new("http://127.0.0.1" + PlatformAccountRoutes.Callback);

    /// <summary>Where it listens.</summary>
    public Uri Redirect { get; private set; } = Usual;

    /// <summary>Begins to listen. Errors: <c>address_taken</c>.</summary>
    /// <param name="port">0 for one that is free.</param>
    public static async Task<Loopback> Open(int port, CancellationToken ct)
    {
        if (port is < 0 or > ushort.MaxValue)
        {
            throw new ReelException("url_invalid", "--port is 1 to 65535.");
        }

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}").ConfigureKestrel(server => server.AddServerHeader = false);
        var here = new Loopback(builder.Build());
        here.app.Run(here.Serve);
        try
        {
            await here.app.StartAsync(ct);
        }
        catch (IOException taken)
        {
            await here.DisposeAsync();
            throw new ReelException("address_taken", $"Something else listens at port {port} of this machine: name another with --port.", taken);
        }

        here.Redirect = new Uri(here.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + PlatformAccountRoutes.Callback);
        return here;
    }

    /// <summary>What the page brought back with this state. Errors: <c>connection_late</c> after five minutes.</summary>
    public async Task<FinishConnection.Answer> Answer(string state, TimeProvider clock, CancellationToken ct)
    {
        expected = state;
        try
        {
            return await answered.Task.WaitAsync(Patience, clock, ct);
        }
        catch (TimeoutException late)
        {
            throw new ReelException("connection_late", "Nobody came back from the platform's page within five minutes: connect again.", late);
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => app.DisposeAsync();

    // What another page of this browser sends here is not what is waited for.
    private async Task Serve(HttpContext http)
    {
        var query = http.Request.Query;
        var ours = HttpMethods.IsGet(http.Request.Method) && http.Request.Path == PlatformAccountRoutes.Callback && expected is { } state && string.Equals(query["state"], state, StringComparison.Ordinal);
        http.Response.StatusCode = ours ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        await http.Response.WriteAsync(ours ? "Reelwright has heard from the platform: see the terminal, and close this page." : "There is nothing here.", http.RequestAborted);
        await http.Response.CompleteAsync();
        if (ours)
        {
            answered.TrySetResult(new FinishConnection.Answer(query["state"], query["code"], query["error"]));
        }
    }
}
