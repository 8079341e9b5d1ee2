using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Reelwright.Base;
using Reelwright.Features.Http;
using Reelwright.Features.Manuscripts;
using Reelwright.Storage;

namespace Reelwright.Features.Bench;

/// <summary>
/// The yardstick: a bare application that lets everybody in, keeps no keys and knows one user. Each request is one SQL statement, which reads or writes
/// what ours must: the rights of that user, the rows, the version, the change that can be undone. It gives the same answers, byte for byte.
/// </summary>
public static class BareServer
{
    /// <summary>Serves the installation of a data folder until its input ends.</summary>
    public static async Task Run(string data, Guid user, CancellationToken ct)
    {
        await using var installation = await Installation.Open(BenchFolder.OptionsFor(data), TimeProvider.System, ct);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Services.ConfigureHttpJsonOptions(json => WebApp.Configure(json.SerializerOptions));
        await using var app = builder.Build();
        Routes(app, installation.Database, user);
        await app.StartAsync(ct);
        Console.Out.WriteLine($"Serving at {app.Urls.First()}.");
        await Console.In.ReadToEndAsync(ct);
        await app.StopAsync(CancellationToken.None);
    }

    private static void Routes(WebApplication app, NpgsqlDataSource database, Guid user)
    {
        app.MapGet("/api/projects", (CancellationToken ct) => BareProjects.Run(database, user, ct));
        app.MapGet("/api/chapters/{chapter:guid}", async (Guid chapter, HttpContext http, CancellationToken ct) =>
        {
            var answer = await ChapterRows.Read(database, user, chapter, ct) ?? throw Nothing();
            http.SetVersion(answer.Version, answer.TextVersion);
            return answer;
        });
        app.MapPatch("/api/sentences/{sentence:guid}", async (Guid sentence, EditSentence.Change change, HttpContext http, CancellationToken ct) =>
        {
            var row = await BareEdit.Run(database, user, sentence, http.ExpectedVersion(), change.Text!, ct);
            http.SetVersion(row.Version);
            return row;
        });
    }

    /// <summary>What a statement that must give rows and gives none has done.</summary>
    internal static ReelException Nothing() => new("answer_wrong", "The bare statement found nothing.");
}
