using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Features.Makers;

/// <summary>Adds a maker account of one's own.</summary>
public sealed class AddMaker(IDbContextFactory<ReelDb> databases, MakerSettings settings, Secrets secrets, TimeProvider clock, ILogger<AddMaker> log)
{
    /// <summary>Whose service, and what is said of it.</summary>
    /// <param name="ServiceType">As in the catalog of makers.</param>
    public sealed record Request([property: Required, StringLength(50)] string Provider, [property: Required] ServiceType? ServiceType, [property: Required] MakerChange? Account);

    /// <summary>The account. Errors: <c>forbidden</c> to a token, <c>maker_unknown</c>, <c>name_taken</c>, those of <see cref="MakerSettings"/>.</summary>
    public async Task<MakerRow> Run(Caller caller, Request request, CancellationToken ct)
    {
        caller.MustBePerson("keep keys of makers");
        var (provider, service, said) = (request.Provider, request.ServiceType!.Value, request.Account!);
        if (provider is MakerList.Offline)
        {
            throw new ReelException("maker_unknown", "The built-in makers are there already: name a vendor.");
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var card = settings.Card(provider, service);
        var account = new ApiConfig { Id = Guid.CreateVersion7(clock.GetUtcNow()), UserId = caller.User, Name = $"{provider} {service.Word()}", Provider = provider, ServiceType = service, ApiKey = secrets.Protect("") };
        OwnMakers.Take(account, said, secrets, settings);
        settings.Ensure(account);
        if (string.IsNullOrWhiteSpace(said.ApiKey) && card.Settings.Any(f => f is { Name: "api_key", Required: true }))
        {
            throw new ReelException("setting_missing", $"api_key: {provider} needs one. {card.Settings.First(f => f.Name is "api_key").Help}");
        }

        await using var tx = await db.Database.BeginTransactionAsync(ct);
        db.ApiConfigs.Add(account);
        await OwnMakers.Save(db, account, said.IsDefault, ct);
        await tx.CommitAsync(ct);
        log.LogInformation("Account {User} added the maker account {Maker} at {Provider}", caller.User, account.Id, provider);
        return MakerRow.Of(account, OwnMakers.HasKey(account, secrets), clock.GetUtcNow());
    }
}
