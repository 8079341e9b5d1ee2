using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>From a maker account (003 <c>api_configs</c>) to the adapter that speaks for it.</summary>
public sealed class MakerAccounts(IDbContextFactory<ReelDb> databases, MakerList makers, Catalog catalog, Secrets secrets)
{
    /// <summary>The picture maker of an account.</summary>
    public async Task<IPictureMaker> Picture(Guid owner, Guid config, CancellationToken ct) => await Open<IPictureMaker>(owner, config, ServiceType.ImageGeneration, ct);

    /// <summary>The voice maker of an account.</summary>
    public async Task<ISpeechMaker> Speech(Guid owner, Guid config, CancellationToken ct) => await Open<ISpeechMaker>(owner, config, ServiceType.AudioGeneration, ct);

    /// <summary>The account somebody's orders use for a service when they name none.</summary>
    public async Task<Guid> Default(Guid owner, ServiceType service, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        // Where none is the default, the built-in one is.
        return await db.ApiConfigs.Where(c => c.UserId == owner && c.ServiceType == service && !c.IsDeleted && (c.IsDefault || c.Provider == MakerList.Offline))
            .OrderByDescending(c => c.IsDefault).Select(c => c.Id).FirstAsync(ct);
    }

    /// <summary>What makes things for a row. Errors: <c>maker_unknown</c>, <c>withdrawn</c>, <c>model_unknown</c>, <c>endpoint_missing</c>.</summary>
    /// <param name="model">In the place of the one the account names now.</param>
    public TMaker Open<TMaker>(ApiConfig config, string? model = null) where TMaker : class => makers.Open<TMaker>(Account(config, model), config.ServiceType);

    /// <summary>The model of a row; null for the built-in makers. Errors: <c>withdrawn</c>, <c>model_unknown</c>.</summary>
    /// <param name="model">In the place of the one the account names now.</param>
    public ModelCard? Model(ApiConfig config, string? model = null) => config.Provider is MakerList.Offline ? null : Account(config, model).Model;

    private async Task<TMaker> Open<TMaker>(Guid owner, Guid config, ServiceType service, CancellationToken ct) where TMaker : class
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return Open<TMaker>(await db.ApiConfigs.AsNoTracking().Where(c => c.Id == config && c.UserId == owner && c.ServiceType == service && !c.IsDeleted).SingleOrDefaultAsync(ct)
            ?? throw new ReelException("maker_refused", "The maker account of this order no longer exists: choose another and order again."));
    }

    private MakerAccount Account(ApiConfig config, string? model = null)
    {
        var settings = config.ConfigParams is { } said ? Json.Read<Dictionary<string, JsonElement>>(said) : [];
        if (config.Provider is MakerList.Offline)
        {
            return new MakerAccount(config.Provider, () => ("", null), "", null, new ModelCard("", new Dictionary<string, FieldRule>(StringComparer.Ordinal), [], settings), settings);
        }

        var vendor = catalog.Of(config.Provider);
        var endpoint = config.Endpoint ?? (config.Region is { } region ? vendor.Regions.GetValueOrDefault(region) : null) ?? vendor.Endpoint
            ?? throw new ReelException("endpoint_missing", $"The maker account '{config.Name}' names no endpoint, and {config.Provider} has no usual one: give it one.");
        model ??= settings.TryGetValue("model", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString() : null;
        return new MakerAccount(config.Provider, () => Opened(config), endpoint.TrimEnd('/'), config.Region, catalog.Model(config.Provider, config.ServiceType, model), settings);
    }

    private (string Key, string? Secret) Opened(ApiConfig config)
    {
        var (key, secret) = (secrets.Unprotect(config.ApiKey), config.ApiSecret is { } said ? secrets.Unprotect(said) : null);
        Scrub.Know(key);
        Scrub.Know(secret);
        return (key, secret);
    }
}
