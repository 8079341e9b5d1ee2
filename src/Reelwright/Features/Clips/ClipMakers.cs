using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Which maker account makes a clip, by what somebody says of it.</summary>
public sealed class ClipMakers(TakeMakers accounts, MakerAccounts makers)
{
    /// <summary>An account and the model it asks.</summary>
    internal sealed record Found(ApiConfig Account, IVideoMaker Maker, ModelCard Model)
    {
        /// <summary>As a person would call it.</summary>
        public string Name => $"{Maker.Info.Id} {Maker.Info.Model}";
    }

    /// <summary>The one that wishes name, else the owner's default. Errors: those of <see cref="TakeMakers"/>, <c>model_unknown</c>, <c>endpoint_missing</c>.</summary>
    internal async Task<Found> Of(ReelDb db, Guid owner, ClipWishes wishes, CancellationToken ct)
    {
        var account = await accounts.Of(db, owner, ServiceType.VideoGeneration, wishes.Maker, wishes.ModelBackend, wishes.Provider, ct);
        var model = wishes.Provider is { Length: > 0 } said ? said : null;
        return new Found(account, makers.Open<IVideoMaker>(account, model), makers.Model(account, model)!);
    }
}
