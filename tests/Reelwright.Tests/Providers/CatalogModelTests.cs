using System.Text.Json;
using Reelwright.Base;
using Reelwright.Base.Net;
using Reelwright.Domain;
using Reelwright.Pipeline;
using Reelwright.Providers;
using Reelwright.Providers.Wire;

namespace Reelwright.Tests.Providers;

/// <summary>The catalog says of each model what its adapter does, no more and no less.</summary>
public sealed class CatalogModelTests : IDisposable
{
    private readonly VendorHttp http = new(new Outbound([]), TimeProvider.System);

    /// <summary>Each model of each service of each vendor, at each of the vendor's APIs.</summary>
    public static TheoryData<string, ServiceType, string, string> Models
    {
        get
        {
            var all = new TheoryData<string, ServiceType, string, string>();
            foreach (var (card, provider) in MakerList.Cards.SelectMany(c => c.Providers, (c, p) => (c, p)).Where(o => Catalog.BuiltIn.Offers(o.p, o.c.Service)))
            {
                foreach (var model in Catalog.BuiltIn.Of(provider, card.Service).Models.Keys)
                {
                    all.Add(provider, card.Service, model, "");
                }

                foreach (var (api, offers) in Catalog.BuiltIn.Of(provider).Apis.Where(a => a.Value.Services.ContainsKey(card.Service.Word())))
                {
                    foreach (var model in offers.Services[card.Service.Word()].Models.Keys)
                    {
                        all.Add(provider, card.Service, model, api);
                    }
                }
            }

            return all;
        }
    }

    public void Dispose() => http.Dispose();

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_field_of_a_model_is_sent_by_its_adapter(string provider, ServiceType service, string model, string api)
    {
        if (Opened(provider, service, model, api) is { } maker)
        {
            var (fields, sends) = Said(maker);
            fields.Keys.Where(f => !sends.ContainsKey(f)).ShouldBeEmpty($"{provider} {model} takes what it does not send");
            // Only what is settled here has no place: a language the vendor hears by itself, the size a template leaves open.
            fields.Keys.Where(f => sends.GetValueOrDefault(f) is "" && f is not ("language" or "size")).ShouldBeEmpty($"{provider} {model} drops it");
            fields.Values.SelectMany(r => (r.Without ?? []).Concat(r.With ?? [])).Where(f => !fields.ContainsKey(f)).ShouldBeEmpty($"{provider} {model} has rules for what it does not take");
        }
    }

    [Fact]
    public void A_form_is_told_each_setting_once_and_what_it_may_choose_from()
    {
        foreach (var card in MakerList.Cards)
        {
            var who = $"{string.Join(", ", card.Providers)} {card.Service}";
            card.Settings.Select(s => s.Name).Distinct(StringComparer.Ordinal).Count().ShouldBe(card.Settings.Count, who);
            foreach (var setting in card.Settings)
            {
                (setting.Kind is "choice").ShouldBe(setting.OneOf is not null, $"{who} {setting.Name}");
                setting.Help.ShouldEndWith(".");
                if (setting is { OneOf: { } words, Usual: { } usual })
                {
                    words.Contains(usual, StringComparer.Ordinal).ShouldBeTrue(who);
                }

                if (setting is { Name: "region", OneOf: { } regions })
                {
                    regions.Order(StringComparer.Ordinal).ShouldBe(Catalog.BuiltIn.Of(card.Providers[0]).Regions.Keys.Order(StringComparer.Ordinal), who);
                }
            }
        }
    }

    [Fact]
    public void What_a_price_is_for_is_counted_before_it_is_sent()
    {
        (string Provider, ServiceType Service, string Model)[] told =
        [
            ("openai", ServiceType.ImageGeneration, "gpt-image-2"), ("openai", ServiceType.AudioGeneration, "tts-1"), ("openai", ServiceType.Transcription, "whisper-1"), ("runway", ServiceType.VideoGeneration, "gen4.5"), ("runway", ServiceType.ImageGeneration, "gen4_image"),
            ("runway", ServiceType.VideoGeneration, "veo3.1"), ("runway", ServiceType.VideoGeneration, "seedance2"), ("google", ServiceType.VideoGeneration, "gemini-omni-1.2-flash"),
            ("volcengine", ServiceType.VideoGeneration, "doubao-seedance-2-0-260128"), ("alibaba", ServiceType.ImageGeneration, "qwen-image-3.0-pro"),
        ];
        foreach (var (provider, service, model) in told)
        {
            var units = Opened(provider, service, model, "") switch
            {
                IPictureMaker maker => maker.Units(new PictureRequest("x", "x", 1280, 720, 1)),
                ISpeechMaker maker => maker.Units(new SpeechRequest("x", "en", null, 1, 1, 1)),
                ITranscriber maker => maker.Units(new TranscriptionRequest(OpenAi.Inputs.Recording, null, 3)),
                IVideoMaker maker => maker.Units(new VideoRequest("x")),
                var other => throw new ShouldAssertException($"{other} is no maker"),
            };
            var card = Catalog.BuiltIn.Model(provider, service, model);
            card.Prices.ShouldNotBeEmpty();
            card.Prices.ShouldAllBe(p => units.ContainsKey(p.Unit) && units[p.Unit] > 0);
            Prices.Of(new ApiConfig { Name = "x", Provider = provider, ApiKey = "" }, card, units, new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero))!.Amount.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void A_clip_whose_length_nobody_says_is_not_taken_to_cost_nothing()
    {
        var account = new MakerAccount("replicate", () => ("a-key", "a-secret"), "https://maker.example/v1", null, Catalog.BuiltIn.Model("replicate", ServiceType.VideoGeneration, "somebody/some-clips"), new Dictionary<string, JsonElement>(StringComparer.Ordinal));
        var maker = (IVideoMaker)MakerList.Cards.Single(c => c.Service == ServiceType.VideoGeneration && c.Providers.Contains("replicate", StringComparer.Ordinal)).Open(account, http);
        var own = new ApiConfig { Name = "x", Provider = "replicate", ApiKey = "", PricingModel = """[{"unit":"second","price":0.1,"currency":"USD"}]""" };
        Price(new VideoRequest("x")).ShouldBeNull();
        Price(new VideoRequest("x") { Duration = 5 }).ShouldBe(new Cost("USD", 0.5m));

        Cost? Price(VideoRequest request) => Prices.Of(own, null, maker.Units(request), new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));
    }

    private static (IReadOnlyDictionary<string, FieldRule> Fields, IReadOnlyDictionary<string, string> Sends) Said(object maker) => maker switch
    {
        IPictureMaker it => (it.Fields, it.Sends),
        ISpeechMaker it => (it.Fields, it.Sends),
        IVideoMaker it => (it.Fields, it.Sends),
        ITranscriber it => (it.Fields, it.Sends),
        ITextMaker it => (it.Fields, it.Sends),
        _ => throw new ShouldAssertException($"{maker} is no maker"),
    };

    /// <summary>The adapter of a model; null of one that an account has to bring a template or a program for.</summary>
    private object? Opened(string provider, ServiceType service, string model, string api)
    {
        var settings = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (api.Length > 0)
        {
            settings["api"] = JsonSerializer.SerializeToElement(api);
        }

        var account = new MakerAccount(provider, () => ("a-key", "a-secret"), Catalog.BuiltIn.Of(provider).Endpoint ?? "https://maker.example/v1", null, Catalog.BuiltIn.Model(provider, service, model), settings);
        try
        {
            var maker = MakerList.Cards.Single(c => c.Service == service && c.Providers.Contains(provider, StringComparer.Ordinal)).Open(account, http);
            _ = Said(maker);
            return maker;
        }
        catch (MakerException missing) when (missing.Code is "template_missing" or "path_refused")
        {
            return null;
        }
    }
}
