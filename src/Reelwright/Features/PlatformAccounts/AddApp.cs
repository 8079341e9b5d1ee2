using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Domain;
using Reelwright.Pipeline.Publications;
using Reelwright.Storage;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>Adds an app of one's own at a platform, by which accounts are connected.</summary>
public sealed class AddApp(IDbContextFactory<ReelDb> databases, Platforms platforms, Secrets secrets, TimeProvider clock, ILogger<AddApp> log)
{
    /// <summary>What the platform's developer page says of it.</summary>
    /// <param name="ClientSecret">Kept encrypted and never told again.</param>
    /// <param name="Addresses">In the place of the platform's own.</param>
    public sealed record Request(
        [property: Required] PlatformType? Platform, [property: Required, StringLength(100, MinimumLength = 1)] string Name, [property: Required, StringLength(300, MinimumLength = 1)] string ClientId,
        [property: Required, StringLength(4000, MinimumLength = 1)] string ClientSecret, AppAddresses? Addresses = null);

    /// <summary>Its id. Errors: <c>forbidden</c> to a token, <c>route_unknown</c>, <c>app_invalid</c>, <c>name_taken</c>.</summary>
    public async Task<Guid> Run(Caller caller, Request request, CancellationToken ct)
    {
        caller.MustBePerson("keep keys of platforms");
        var platform = platforms.SignIn(request.Platform!.Value).Platform;
        var app = new PlatformApp { Id = Guid.CreateVersion7(clock.GetUtcNow()), UserId = caller.User, Platform = platform, Name = "", ClientId = "", ClientSecret = "" };
        AppSettings.Take(app, new AppChange { Name = request.Name, ClientId = request.ClientId, ClientSecret = request.ClientSecret, Addresses = request.Addresses }, secrets);
        await using var db = await databases.CreateDbContextAsync(ct);
        db.PlatformApps.Add(app);
        await OwnPlatforms.Save(db, "platform app", app.Name, ct);
        log.LogInformation("Account {User} added the app {App} at {Platform}", caller.User, app.Id, platform.Word());
        return app.Id;
    }
}
