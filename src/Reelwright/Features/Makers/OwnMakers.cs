using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Makers;

/// <summary>One's own maker accounts: nobody else's are there.</summary>
internal static class OwnMakers
{
    /// <summary>Those that are not deleted.</summary>
    public static IQueryable<ApiConfig> Of(ReelDb db, Caller caller) => db.ApiConfigs.Where(c => c.UserId == caller.User && !c.IsDeleted);

    /// <summary>One of them. Errors: <c>not_found</c>.</summary>
    public static async Task<ApiConfig> One(ReelDb db, Caller caller, Guid id, CancellationToken ct) =>
        await Of(db, caller).SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new ReelException("not_found", $"There is no maker account {id}.");

    /// <summary>The same, locked with its person's row until the caller's transaction ends: calls that are closed meanwhile wait, and nobody's figures are overwritten.</summary>
    public static async Task<ApiConfig> Locked(ReelDb db, Caller caller, Guid id, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from users where id = {caller.User} for no key update", ct);
        await db.Database.ExecuteSqlAsync($"select 1 from api_configs where id = {id} and user_id = {caller.User} for no key update", ct);
        return await One(db, caller, id, ct);
    }

    /// <summary>Errors: <c>maker_refused</c> for one that has expired.</summary>
    public static void EnsureCurrent(ApiConfig account, DateTimeOffset now)
    {
        if (account.ExpiresAt <= now)
        {
            throw new ReelException("maker_refused", string.Create(CultureInfo.InvariantCulture, $"The maker account '{account.Name}' expired on {account.ExpiresAt:yyyy-MM-dd}: say until when it holds, or choose another."));
        }
    }

    /// <summary>Of what a person sets: the figures change with every call, and nobody who read the account before has read it wrong for that.</summary>
    public static uint VersionOf(ApiConfig c) => uint.Parse(
        Digest.OfParts(
            c.Name, c.ApiKey, c.ApiSecret ?? "", c.Endpoint ?? "", c.Region ?? "", $"{c.IsActive} {c.IsDefault}", string.Create(CultureInfo.InvariantCulture, $"{c.MonthlyLimit} {c.DailyLimit} {c.RateLimit} {c.ExpiresAt?.UtcTicks}"),
            c.ConfigParams ?? "", c.PricingModel ?? "")[..8], NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Whether a key is kept for a row.</summary>
    public static bool HasKey(ApiConfig account, Secrets secrets)
    {
        try
        {
            return secrets.Unprotect(account.ApiKey).Length > 0;
        }
        catch (ReelException missing) when (missing.Code is "secrets_missing")
        {
            // There is one; this machine cannot open it.
            return true;
        }
    }

    /// <summary>Takes what is said into the row; keys are sealed.</summary>
    public static void Take(ApiConfig account, MakerChange said, Secrets secrets, MakerSettings settings)
    {
        EnsureSendable("api_key", said.ApiKey);
        EnsureSendable("api_secret", said.ApiSecret);
        EnsureWhole(said.ConfigParams);
        EnsureWhole(said.PricingModel);
        account.Name = said.Name?.Trim() is { Length: > 0 } name ? name : account.Name;
        account.ApiKey = said.ApiKey is { } key ? secrets.Protect(key.Trim()) : account.ApiKey;
        account.ApiSecret = said.ApiSecret is { } secret ? secret.Length > 0 ? secrets.Protect(secret.Trim()) : null : account.ApiSecret;
        account.Endpoint = said.Endpoint is { } endpoint ? endpoint.Trim().Length > 0 ? endpoint.Trim().TrimEnd('/') : null : account.Endpoint;
        account.Region = said.Region is { } region ? region.Length > 0 ? region : null : account.Region;
        account.IsActive = said.IsActive ?? account.IsActive;
        account.MonthlyLimit = Limit(said.MonthlyLimit, account.MonthlyLimit);
        account.DailyLimit = Limit(said.DailyLimit, account.DailyLimit);
        account.RateLimit = Limit(said.RateLimit, account.RateLimit);
        account.ExpiresAt = said.SaysExpiry ? said.ExpiresAt?.ToUniversalTime() : account.ExpiresAt;
        account.ConfigParams = said.ConfigParams is { } own
            ? own.ValueKind is JsonValueKind.Object ? own.GetRawText() : throw new ReelException("setting_invalid", "config_params is an object of settings.")
            : account.ConfigParams;
        if (said.PricingModel is { } prices)
        {
            settings.EnsurePrices(account, prices);
            account.PricingModel = prices.GetRawText();
        }
    }

    /// <summary>Writes the row, in the caller's transaction, and reads it as it is kept; where it is the default of its service now, the former one is not any more. Errors: <c>name_taken</c>, <c>precondition_failed</c>.</summary>
    public static async Task Save(ReelDb db, ApiConfig account, bool? isDefault, CancellationToken ct)
    {
        // Two that become the default at once do so one after the other.
        await db.Database.ExecuteSqlAsync($"select 1 from users where id = {account.UserId} for no key update", ct);
        if (isDefault is true && !account.IsDefault)
        {
            await db.ApiConfigs.Where(c => c.UserId == account.UserId && c.ServiceType == account.ServiceType && c.IsDefault && c.Id != account.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.IsDefault, false), ct);
            account.IsDefault = true;
        }

        try
        {
            await Versions.Save(db, "This maker account", ct);
        }
        catch (DbUpdateException taken) when (taken.InnerException is PostgresException { ConstraintName: "api_configs_one_name" })
        {
            throw new ReelException("name_taken", $"You have a maker account called '{account.Name}' already: choose another name.", taken);
        }

        await db.Entry(account).ReloadAsync(ct);
    }

    // It goes into a header.
    private static void EnsureSendable(string name, string? key)
    {
        if (key?.Trim().Any(letter => letter is < '!' or > '~') is true)
        {
            throw new ReelException("setting_invalid", $"{name}: a key has no blanks, line ends or letters of other scripts in it; copy it anew.");
        }
    }

    private static void EnsureWhole(JsonElement? said)
    {
        if (said is { } json && Regex.IsMatch(json.GetRawText(), @"\\u[dD][89a-fA-F]", RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            throw new ReelException("setting_invalid", "Write letters in settings as they are, not as halves of \\u pairs.");
        }
    }

    private static int? Limit(int? said, int? now) => said is null ? now : said is 0 ? null : said;
}
