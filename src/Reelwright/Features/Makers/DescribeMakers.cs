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
        IReadOnlyDictionary<string, string> Withdrawn);

    /// <summary>A model: what may be asked of it, by field, and what it costs.</summary>
    /// <param name="Id"><c>*</c> stands for every model that is not named.</param>
    public sealed record Model(string Id, IReadOnlyDictionary<string, FieldRule> Fields, IReadOnlyList<ModelPrice> Prices);

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
            [.. offer.Models.Keys.Select(id => catalog.Model(provider, card.Service, id)).Select(m => new Model(m.Id, m.Fields, m.Prices))], offer.Withdrawn);
    }
}
