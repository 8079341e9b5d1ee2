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

    /// <summary>Who may step in for an account: the default of its service where that is wanted, then the built-in maker; none of those that are switched off.</summary>
    public async Task<IReadOnlyList<Guid>> Fallbacks(Guid owner, ServiceType service, Guid asked, bool byDefault, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.ApiConfigs.Where(c => c.UserId == owner && c.ServiceType == service && !c.IsDeleted && c.IsActive && c.Id != asked && ((byDefault && c.IsDefault) || c.Provider == MakerList.Offline))
            .OrderBy(c => c.Provider == MakerList.Offline).Select(c => c.Id).ToListAsync(ct);
    }

    /// <summary>The makers of an order for a service, the one asked for first; one that cannot be opened any more is left out where another may step in. Errors: of the first, as when it is opened alone.</summary>
    public async Task<IReadOnlyList<(Guid Config, TMaker Maker)>> Allowed<TMaker>(Guid owner, ServiceType service, IEnumerable<Guid> configs, CancellationToken ct) where TMaker : class
    {
        var (makers, first) = (new List<(Guid, TMaker)>(), (ReelException?)null);
        foreach (var config in configs)
        {
            try
            {
                makers.Add((config, await Open<TMaker>(owner, config, service, ct)));
            }
            catch (ReelException gone)
            {
                first ??= gone;
            }
        }

        return makers.Count > 0 ? makers : throw first!;
    }

    /// <summary>What of an order's makers decides what they make, also of one that is deleted by now. What is local is known by its account alone: an upgrade of its tools changes nothing that is made.</summary>
    /// <param name="db">The caller's: whoever holds a connection here does not wait for another.</param>
    public async Task<DecidingMakers> Deciding(ReelDb db, Guid owner, GenerationSettings asked, CancellationToken ct)
    {
        Guid[] ids = [asked.PictureConfig, asked.SpeechConfig];
        var rows = await db.ApiConfigs.AsNoTracking().Where(c => ids.Contains(c.Id) && c.UserId == owner).ToDictionaryAsync(c => c.Id, ct);
        return new DecidingMakers(
            Deciding(asked.PictureConfig, rows.GetValueOrDefault(asked.PictureConfig), row => Open<IPictureMaker>(row).Info), Deciding(asked.SpeechConfig, rows.GetValueOrDefault(asked.SpeechConfig), row => Open<ISpeechMaker>(row).Info))
        {
            Spoken = Fields(rows.GetValueOrDefault(asked.SpeechConfig)),
        };
    }

    private IReadOnlyDictionary<string, FieldRule>? Fields(ApiConfig? speech)
    {
        try
        {
            return speech is null or { Provider: MakerList.Offline } ? null : Open<ISpeechMaker>(speech).Fields;
        }
        catch (ReelException)
        {
            return null;
        }
    }

    private static string Deciding(Guid config, ApiConfig? row, Func<ApiConfig, MakerInfo> open)
    {
        if (row is null or { Provider: MakerList.Offline })
        {
            return config.ToString();
        }

        try
        {
            var maker = open(row);
            return maker.Repeatable ? $"{config} {maker.Model}" : $"{maker.Id} {maker.Version}";
        }
        catch (ReelException)
        {
            // Its model or its address is no longer there: nothing new is made by it either.
            return config.ToString();
        }
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
            ?? throw new ReelException("maker_refused", "The maker account that was named no longer exists: choose another and ask again."));
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

/// <summary>What of the makers of a film decides what they make: the model and its settings, not the account.</summary>
public sealed record DecidingMakers(string Pictures, string Voices)
{
    /// <summary>What the model of the voices takes; null where nothing but the words, or where it can be asked no more.</summary>
    public IReadOnlyDictionary<string, FieldRule>? Spoken { get; init; }
}
