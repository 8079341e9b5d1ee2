using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Reelwright.Tests;

/// <summary>A small server on this machine that stands in for somebody else's.</summary>
internal static class SmallHost
{
    /// <summary>Begins to listen at a free port: the application, and where it is, without a slash at its end.</summary>
    /// <param name="at">Where on this machine.</param>
    public static async Task<(WebApplication App, string Address)> Open(RequestDelegate serve, Action<KestrelServerLimits>? limit = null, string at = "127.0.0.1")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.Listen(IPAddress.Parse(at), 0);
            limit?.Invoke(k.Limits);
        });
        var app = builder.Build();
        app.Run(serve);
        await app.StartAsync();
        return (app, app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }
}
