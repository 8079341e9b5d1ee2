using Reelwright.Domain;
using Reelwright.Providers;

namespace Reelwright.Features.Makers;

/// <summary>What maker accounts there can be: vendors, their services, what their accounts have to say, and what may be asked of each model. All a form needs.</summary>
public sealed class DescribeMakers(Catalog catalog)
{
    /// <summary>A service of a vendor.</summary>
    /// <param name="Endpoint">Its usual address; null where an account has to name one.</param>
    /// <param name="UsualModel">The model when none is named.</param>
    /// <param name="Withdrawn">Models that ended, each with what to use instead.</param>
    public sealed record Offer(
        string Provider, string Title, ServiceType ServiceType, string? Endpoint, IReadOnlyList<string> Regions, IReadOnlyList<SettingField> Settings, string UsualModel, IReadOnlyList<Model> Models,
        IReadOnlyDictionary<string, string> Withdrawn)
    {
        /// <summary>Other APIs of the vendor's at which the service is, each with models of its own.</summary>
        public IReadOnlyList<Api> Apis { get; init; } = [];
    }

    /// <summary>Another API of a vendor's: an account means it by its setting <c>api</c>, or by an endpoint at one of its hosts.</summary>
    /// <param name="Hosts">Ends of the names of its hosts.</param>
    /// <param name="UsualModel">The model when none is named.</param>
    public sealed record Api(string Name, IReadOnlyList<string> Hosts, string UsualModel, IReadOnlyList<Model> Models);

    /// <summary>A model: what may be asked of it, by field, and what it costs.</summary>
    /// <param name="Id"><c>*</c> stands for every model that is not named.</param>
    /// <param name="Ends">The day its vendor ends it; null when none is known.</param>
    public sealed record Model(string Id, IReadOnlyDictionary<string, FieldRule> Fields, IReadOnlyList<ModelPrice> Prices, DateOnly? Ends);

    /// <summary>All of them.</summary>
    public IReadOnlyList<Offer> Run() =>
    [
        .. MakerList.Cards.SelectMany(card => card.Providers, (card, provider) => (Card: card, Provider: provider)).Where(o => catalog.Offers(o.Provider, o.Card.Service))
            .OrderBy(o => o.Provider, StringComparer.Ordinal).ThenBy(o => o.Card.Service).Select(o => Of(o.Card, o.Provider)),
    ];

    private Offer Of(MakerCard card, string provider)
    {
        var (vendor, offer) = (catalog.Of(provider), catalog.Of(provider, card.Service));
        return new Offer(
            provider, vendor.Title, card.Service, vendor.Endpoint, [.. vendor.Regions.Keys], card.Settings, offer.Usual,
            [.. offer.Models.Keys.Select(id => Of(catalog.Model(provider, card.Service, id)))], offer.Withdrawn)
        {
            Apis =
            [
                .. vendor.Apis.Where(a => a.Value.Services.ContainsKey(card.Service.Word())).Select(a => (a.Key, a.Value.Hosts, Offer: a.Value.Services[card.Service.Word()]))
                    .Select(a => new Api(a.Key, a.Hosts, a.Offer.Usual, [.. a.Offer.Models.Keys.Select(id => Of(catalog.Model(provider, card.Service, id, a.Key)))])),
            ],
        };
    }

    private static Model Of(ModelCard card) => new(card.Id, card.Fields, card.Prices, card.Ends);
}
