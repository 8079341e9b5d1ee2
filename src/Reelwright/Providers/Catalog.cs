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

    private Catalog(Dictionary<string, Vendor> vendors) => this.vendors = vendors;

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

            return new Catalog(all);
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
        var offer = Of(provider, service);
        var id = string.IsNullOrEmpty(model) ? offer.Usual : model;
        if (offer.Withdrawn.TryGetValue(id, out var why))
        {
            throw new ReelException("withdrawn", $"{id} is no longer there: {why}");
        }

        var said = offer.Models.GetValueOrDefault(id) ?? offer.Models.GetValueOrDefault(Any)
            ?? throw new ReelException("model_unknown", $"'{Titles.Cut(id, 60)}' is no model of {provider} for {service.Word()}: choose one of {string.Join(", ", offer.Models.Keys)}.");
        return new ModelCard(id, Fields(offer, said), Prices(offer, said), Facts(offer, said));
    }

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
        return new Catalog(JsonSerializer.Deserialize<Dictionary<string, Vendor>>(file, Form)!);
    }

    /// <summary>A vendor.</summary>
    /// <param name="Title">As people know it.</param>
    /// <param name="Endpoint">Base address; null where an account has to name its own.</param>
    /// <param name="Like">A vendor whose services it offers.</param>
    public sealed record Vendor(string Title, string? Endpoint, string? Like)
    {
        /// <summary>Base addresses of its regions.</summary>
        public Dictionary<string, string> Regions { get; init; } = [];

        /// <summary>By the word of the service (003 <c>service_type</c>).</summary>
        public Dictionary<string, Offer> Services { get; init; } = [];

        /// <summary>Services it has given up, each with what to use instead.</summary>
        public Dictionary<string, string> Ended { get; init; } = [];
    }

    /// <summary>A service of a vendor.</summary>
    /// <param name="Usual">The model when none is named.</param>
    /// <param name="Like">A service of the same vendor that offers the same.</param>
    public sealed record Offer(string Usual, string? Like)
    {
        /// <summary>What is known of each; <c>*</c> stands for all others.</summary>
        public Dictionary<string, Said> Models { get; init; } = [];

        /// <summary>Models that ended, each with when and what to use instead.</summary>
        public Dictionary<string, string> Withdrawn { get; init; } = [];
    }

    /// <summary>What the file says of a model.</summary>
    /// <param name="Like">A model of the same service whose entries hold unless said otherwise.</param>
    public sealed record Said(string? Like, Dictionary<string, FieldRule?>? Fields, ImmutableArray<ModelPrice>? Prices, Dictionary<string, JsonElement>? Facts);
}
