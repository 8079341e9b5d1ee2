using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reelwright.Features.Hosting;
using Reelwright.Pipeline.Publications;
using Reelwright.Storage;

namespace Reelwright.Features.Http;

/// <summary>How the HTTP door is opened.</summary>
/// <param name="Url">Where it listens; port 0 takes a free one.</param>
/// <param name="Works">Whether this process makes films too.</param>
/// <param name="Tries">How often a minute one address may try a password or a link.</param>
/// <param name="LargestKept">Bytes an answer to a request with a key may have to be kept whole.</param>
/// <param name="Studio">Folder of the studio's files; without it there is the API alone.</param>
public sealed record WebSettings(string Url, bool Works = true, int Tries = 20, long LargestKept = 64 << 20, string? Studio = null);

/// <summary>The HTTP door: how requests are read, who is let in, and every route.</summary>
public static class WebApp
{
    // A body of JSON; uploads say their own.
    private const long LargestBody = 4 << 20;

    /// <summary>An application on an open installation, not yet listening.</summary>
    public static WebApplication Build(Installation installation, WebSettings settings, LogLevel level)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        ReelHost.Add(builder.Services, builder.Logging, installation, settings.Works, level);
        builder.WebHost.UseUrls(settings.Url).ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LargestBody;
        });
        ReelHost.Watching(builder.Services).AddSingleton(settings).AddSingleton<Readiness>().AddSingleton<RequestLog>();
        Reading(builder.Services);
        builder.Services.AddOpenApi(ApiDocument.Name, ApiDocument.Configure);
        LettingIn(builder.Services, installation, settings);
        var app = builder.Build();
        _ = app.Services.GetRequiredService<TelemetryExport>();
        app.Use((http, next) => http.RequestServices.GetRequiredService<RequestLog>().Run(http, _ => next(http)));
        app.Use(Guarded);
        app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => true });
        app.UseStatusCodePages();
        if (settings.Studio is { } studio)
        {
            Studio.Use(app, studio);
        }

        app.UseRouting();
        app.UseAuthentication();
        app.Use(RequestLog.Recognise);
        app.UseRateLimiter();
        app.UseAuthorization();
        app.Use((http, next) => http.RequestServices.GetRequiredService<Forgery>().Check(http, _ => next(http)));
        app.Use((http, next) => http.RequestServices.GetRequiredService<Idempotency>().Check(http, _ => next(http)));
        Routes(app);
        app.Lifetime.ApplicationStarted.Register(() => app.Services.GetRequiredService<OwnAddress>().Served(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()));
        return app;
    }

    private static void Reading(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));
        services.AddValidation();
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Problems.Complete);
        services.AddExceptionHandler<Problems>();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
    }

    /// <summary>The seeds' snake_case, the stored words of enums, no field that is not known.</summary>
    internal static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(new WordJson());
    }

    private static void LettingIn(IServiceCollection services, Installation installation, WebSettings settings)
    {
        services.AddDataProtection().SetApplicationName("reelwright.http").PersistKeysToFileSystem(new DirectoryInfo(installation.Keys));
        services.AddAntiforgery(csrf => csrf.HeaderName = Forgery.Header).AddSingleton<Forgery>().AddSingleton<Idempotency>();
        services.AddAuthentication("any")
            .AddPolicyScheme("any", null, any => any.ForwardDefaultSelector = http => TokenHandler.Shown(http) ? TokenHandler.Bearer : SignedIn.Cookie)
            .AddCookie(SignedIn.Cookie, SignedIn.Configure)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(TokenHandler.Bearer, null);
        services.AddAuthorization(Roles.Configure);
        services.AddRateLimiter(limits => Limits.Configure(limits, settings.Tries));
    }

    private static void Routes(WebApplication app)
    {
        HealthRoutes.Map(app);
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        Reference.Map(app);
        var api = app.MapGroup("/api");
        ProjectRoutes.Map(api);
        OrderRoutes.Map(api);
        FilmRoutes.Map(api);
        ClipRoutes.Map(api);
        TakeRoutes.Map(api);
        ErrandRoutes.Map(api);
        DramaRoutes.Map(api);
        CharacterRoutes.Map(api);
        ShotRoutes.Map(api);
        DramaTakeRoutes.Map(api);
        ImageRoutes.Map(api);
        SeriesRoutes.Map(api);
        NumbersRoutes.Map(api);
        MakerRoutes.Map(api);
        PlatformRoutes.Map(api);
        PlatformAccountRoutes.Map(api);
        SpendingRoutes.Map(api);
        MediaRoutes.Map(app, api);
        PublicationRoutes.Map(app, api);
        EventRoutes.Map(api);
        HistoryRoutes.Map(api);
        SentenceRoutes.Map(api);
        StructureRoutes.Map(api);
        ReplaceRoutes.Map(api);
        SettingsRoutes.Map(api);
        LogRoutes.Map(api);
        LibraryRoutes.Map(api);
        StorageRoutes.Map(api);
        AccountRoutes.Map(api);
        PeopleRoutes.Map(api);
    }

    private static Task Guarded(HttpContext http, RequestDelegate next)
    {
        // When the answer starts: a failure clears what was set before.
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.XFrameOptions = "DENY";
            if (headers.CacheControl.Count == 0)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(http);
    }
}
