using System.Collections.Immutable;
using System.Text.Json;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Providers;

/// <summary>Vendors, their addresses, models and dated prices: one readable file, <c>catalog.json</c>, whose entries an operator's own file may replace.</summary>
public sealed class Catalog
{
    /// <summary>The operator's setting: a file whose vendors replace the built-in ones.</summary>
    public const string Setting = "REEL_CATALOG";

    /// <summary>Stands for every model that is not named.</summary>
    private const string Any = "*";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
    };

    private readonly Dictionary<string, Vendor> vendors;

    private Catalog(Dictionary<string, Vendor> vendors, string from)
    {
        if (CatalogCheck.Wrong(vendors) is { } wrong)
        {
            throw new ReelException("catalog_invalid", $"The catalog of makers {from} cannot be used: {wrong}");
        }

        this.vendors = vendors;
    }

    /// <summary>The one that is built in.</summary>
    public static Catalog BuiltIn { get; } = Read();

    /// <summary>With vendors of a file put in the place of built-in ones. Errors: <c>catalog_invalid</c>.</summary>
    public static Catalog With(string file)
    {
        try
        {
            var all = new Dictionary<string, Vendor>(BuiltIn.vendors, StringComparer.Ordinal);
            foreach (var (id, vendor) in JsonSerializer.Deserialize<Dictionary<string, Vendor>>(File.ReadAllBytes(file), Form)!)
            {
                all[id] = vendor;
            }

            return new Catalog(all, file);
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ReelException("catalog_invalid", $"The catalog of makers {file} cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>The vendors, by their ids.</summary>
    public IEnumerable<string> Ids => vendors.Keys;

    /// <summary>What is said of a vendor. Errors: <c>maker_unknown</c>.</summary>
    public Vendor Of(string provider) => vendors.GetValueOrDefault(provider) ?? throw new ReelException("maker_unknown", $"There is no maker '{Titles.Cut(provider, 40)}': choose one of {string.Join(", ", vendors.Keys)}.");

    /// <summary>The vendor somebody means: the name itself where no vendor goes by it besides its id.</summary>
    public string Named(string name) => vendors.Where(v => v.Value.Names.Contains(name, StringComparer.Ordinal)).Select(v => v.Key).FirstOrDefault(name);

    /// <summary>Whether a vendor has a service.</summary>
    public bool Offers(string provider, ServiceType service) => vendors.TryGetValue(provider, out var vendor) && (vendor.Like is { } other ? Of(other) : vendor).Services.ContainsKey(service.Word());

    /// <summary>What is said of a vendor's service. Errors: <c>maker_unknown</c>, <c>withdrawn</c>.</summary>
    public Offer Of(string provider, ServiceType service)
    {
        var vendor = Of(provider);
        var services = vendor.Like is { } other ? Of(other).Services : vendor.Services;
        if (services.TryGetValue(service.Word(), out var offer))
        {
            return offer.Like is { } same ? services[same] : offer;
        }

        throw vendor.Ended.TryGetValue(service.Word(), out var why)
            ? new ReelException("withdrawn", why)
            : new ReelException("maker_unknown", $"There is no {service.Word()} by '{provider}': choose one of {string.Join(", ", vendors.Where(v => v.Value.Services.ContainsKey(service.Word())).Select(v => v.Key))}.");
    }

    /// <summary>A model of a service; the service's usual one without a name. Errors: <c>withdrawn</c> with what to use instead, <c>model_unknown</c>.</summary>
    public ModelCard Model(string provider, ServiceType service, string? model)
    {
        var card = Card(provider, service, Of(provider, service), model);
        return card with
        {
            Others = [.. Of(provider).Apis.Where(a => a.Value.Services.ContainsKey(service.Word())).Select(a => new OtherApi(a.Key, a.Value.Hosts, Model(provider, service, model, a.Key)))],
        };
    }

    /// <summary>A model as it is at another API of the vendor's. Errors: as above.</summary>
    /// <param name="api">One that has the service.</param>
    public ModelCard Model(string provider, ServiceType service, string? model, string api) => Card(provider, service, Of(provider).Apis[api].Services[service.Word()], model) with { Api = api };

    private static ModelCard Card(string provider, ServiceType service, Offer offer, string? model)
    {
        var id = string.IsNullOrEmpty(model) ? offer.Usual : model;
        if (offer.Withdrawn.Where(w => IsOf(w.Key, id)).Select(w => w.Value).FirstOrDefault() is { } why)
        {
            throw new ReelException("withdrawn", $"{(id.Length > 0 ? id : service.Word())} is no longer there: {why}");
        }

        var said = offer.Models.GetValueOrDefault(id) ?? offer.Models.GetValueOrDefault(Any)
            ?? throw new ReelException("model_unknown", $"'{Titles.Cut(id, 60)}' is no model of {provider} for {service.Word()}: choose one of {string.Join(", ", offer.Models.Keys)}.");
        return new ModelCard(id, Fields(offer, said), Prices(offer, said), Facts(offer, said));
    }

    private static bool IsOf(string withdrawn, string id) =>
        withdrawn.EndsWith('*') ? id.StartsWith(withdrawn[..^1], StringComparison.Ordinal) : string.Equals(withdrawn, id, StringComparison.Ordinal);

    /// <summary>By what a vendor counts calls of a service, as its prices say.</summary>
    public IEnumerable<string> Units(string provider, ServiceType service) => Of(provider, service).Models.Values.SelectMany(m => m.Prices ?? []).Select(p => p.Unit);

    private static Said? Base(Offer offer, Said said) => said.Like is { } like ? offer.Models[like] : null;

    private static ImmutableArray<ModelPrice> Prices(Offer offer, Said said) => said.Prices ?? (Base(offer, said) is { } other ? Prices(offer, other) : []);

    private static Dictionary<string, FieldRule> Fields(Offer offer, Said said)
    {
        var fields = Base(offer, said) is { } other ? Fields(offer, other) : new Dictionary<string, FieldRule>(StringComparer.Ordinal);
        foreach (var (name, rule) in said.Fields ?? [])
        {
            // Without a rule the model does not take what the one it is like takes.
            _ = rule is null ? fields.Remove(name) : (fields[name] = rule) is not null;
        }

        return fields;
    }

    private static Dictionary<string, JsonElement> Facts(Offer offer, Said said)
    {
        var facts = Base(offer, said) is { } other ? Facts(offer, other) : new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, fact) in said.Facts ?? [])
        {
            facts[name] = fact;
        }

        return facts;
    }

    private static Catalog Read()
    {
        using var file = typeof(Catalog).Assembly.GetManifestResourceStream("catalog.json")!;
        return new Catalog(JsonSerializer.Deserialize<Dictionary<string, Vendor>>(file, Form)!, "catalog.json");
    }

    /// <summary>A vendor.</summary>
    /// <param name="Title">As people know it.</param>
    /// <param name="Endpoint">Base address; null where an account has to name its own.</param>
    /// <param name="Like">A vendor whose services it offers.</param>
    public sealed record Vendor(string Title, string? Endpoint, string? Like)
    {
        /// <summary>Base addresses of its regions.</summary>
        public Dictionary<string, string> Regions { get; init; } = [];

        /// <summary>What else people call it (000 <c>provider</c>).</summary>
        public ImmutableArray<string> Names { get; init; } = [];

        /// <summary>By the word of the service (003 <c>service_type</c>).</summary>
        public Dictionary<string, Offer> Services { get; init; } = [];

        /// <summary>Other APIs of its own besides, by the word an account chooses them with.</summary>
        public Dictionary<string, OtherOffers> Apis { get; init; } = [];

        /// <summary>Services it has given up, each with what to use instead.</summary>
        public Dictionary<string, string> Ended { get; init; } = [];
    }

    /// <summary>Another API of a vendor: what it offers instead of the usual one.</summary>
    /// <param name="Hosts">Ends of the names of its hosts: an account whose endpoint is there means this API.</param>
    public sealed record OtherOffers(ImmutableArray<string> Hosts)
    {
        /// <summary>By the word of the service.</summary>
        public Dictionary<string, Offer> Services { get; init; } = [];
    }

    /// <summary>A service of a vendor.</summary>
    /// <param name="Usual">The model when none is named.</param>
    /// <param name="Like">A service of the same vendor that offers the same.</param>
    public sealed record Offer(string Usual, string? Like)
    {
        /// <summary>What is known of each; <c>*</c> stands for all others.</summary>
        public Dictionary<string, Said> Models { get; init; } = [];

        /// <summary>Models that ended, each with when and what to use instead; one that ends in <c>*</c> stands for all that begin so.</summary>
        public Dictionary<string, string> Withdrawn { get; init; } = [];
    }

    /// <summary>What the file says of a model.</summary>
    /// <param name="Like">A model of the same service whose entries hold unless said otherwise.</param>
    public sealed record Said(string? Like, Dictionary<string, FieldRule?>? Fields, ImmutableArray<ModelPrice>? Prices, Dictionary<string, JsonElement>? Facts);
}
