using System.Text.Json;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Clips;
using Reelwright.Pipeline;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Hearing;
using Reelwright.Providers;
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

    /// <summary>What it would cost at most to have all of this written.</summary>
    internal ErrandEstimate Estimate(ApiConfig account, ITextMaker maker, IReadOnlyList<TextRequest> asked)
    {
        var each = asked.Select(r => Cost(account, maker.Units(r))).ToList();
        return new ErrandEstimate(account.Id, maker.Info.Id, maker.Info.Model, asked.Count, each[0] is null ? null : each[0]! with { Amount = each.Sum(c => c!.Amount) });
    }

    /// <summary>What it would cost to have a recording of so many seconds heard.</summary>
    internal ErrandEstimate Estimate(ApiConfig account, ITranscriber maker, double seconds)
    {
        var calls = Parts.Of(seconds);
        // Each part is paid by itself, to the full second.
        var units = maker.Units(new TranscriptionRequest(new InputFile([], Parts.MediaType, ""), null, (seconds + calls - 1) / calls));
        return new ErrandEstimate(account.Id, maker.Info.Id, maker.Info.Model, calls, Cost(account, units) is { } each ? each with { Amount = each.Amount * calls } : null);
    }

    /// <summary>What so much would cost now; null when nobody tells.</summary>
    private Cost? Cost(ApiConfig account, IReadOnlyDictionary<string, decimal> units) => Prices.Of(account, accounts.Model(account), units, clock.GetUtcNow());
}

/// <summary>What an errand would cost at most.</summary>
/// <param name="Maker">The account.</param>
/// <param name="Model">The vendor's model; null where there is only one.</param>
/// <param name="Calls">How often it is asked, if all answers will do.</param>
/// <param name="Cost">Null when nobody has told a price.</param>
public sealed record ErrandEstimate(Guid Maker, string Provider, string? Model, int Calls, Cost? Cost);
