using System.Text.Json;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Clips;
using Reelwright.Pipeline;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Features.Errands;

/// <summary>Which maker account goes on an errand, and what that would cost.</summary>
public sealed class ErrandMakers(TakeMakers takes, MakerAccounts accounts, TimeProvider clock)
{
    /// <summary>The account that is named, else the owner's default of the service, else the only one. Errors: those of <see cref="TakeMakers"/>, <c>words_missing</c> for a model that never tells when words are heard.</summary>
    public async Task<ApiConfig> Of(ReelDb db, Guid owner, ServiceType service, Guid? named, CancellationToken ct)
    {
        var account = await takes.Of(db, owner, service, named, vendor: null, model: null, ct);
        return service == ServiceType.Transcription && accounts.Model(account) is { } model && model.Facts.TryGetValue("words", out var told) && told.ValueKind == JsonValueKind.False
            ? throw new ReelException("words_missing", $"{account.Provider} {model.Id} says what it hears and not when: choose an account whose model tells the time of each word.")
            : account;
    }

    /// <summary>What so much would cost now; null when nobody tells.</summary>
    public Cost? Cost(ApiConfig account, IReadOnlyDictionary<string, decimal> units) => Prices.Of(account, accounts.Model(account), units, clock.GetUtcNow());
}

/// <summary>What an errand would cost at most.</summary>
/// <param name="Maker">The account.</param>
/// <param name="Model">The vendor's model; null where there is only one.</param>
/// <param name="Calls">How often it is asked, if all answers will do.</param>
/// <param name="Cost">Null when nobody has told a price.</param>
public sealed record ErrandEstimate(Guid Maker, string Provider, string? Model, int Calls, Cost? Cost);
