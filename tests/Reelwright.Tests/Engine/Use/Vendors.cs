using System.Text.Json;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Engine.Use;

/// <summary>The services Ada pays for: two that do what they are asked, one whose jobs fail, one that falls silent.</summary>
internal sealed class Vendors : IAsyncDisposable
{
    private readonly FakeFal failing = new() { LooksNeeded = 0 }, silent = new();

    /// <summary>Pictures, and recordings that are heard.</summary>
    public FakeOpenAi OpenAi { get; } = new();

    /// <summary>Clips and pictures.</summary>
    public FakeFal Fal { get; } = new() { LooksNeeded = 0 };

    /// <summary>Opens them.</summary>
    public async Task Start()
    {
        await Task.WhenAll(OpenAi.Start(), Fal.Start(), failing.Start(), silent.Start());
        failing.Do([.. Enumerable.Repeat(Fault.JobFails, 100)]);
        silent.Do([.. Enumerable.Repeat(Fault.HangUp, 100)]);
    }

    /// <summary>A maker account for clips that takes every field, half a dollar a call.</summary>
    public Task<string> Clips(Hands hands) => Moving(hands, "clips", Fal);

    /// <summary>One all of whose clips fail.</summary>
    public Task<string> Failing(Hands hands) => Moving(hands, "failing", failing);

    /// <summary>One of whose clips nobody knows what became.</summary>
    public Task<string> Silent(Hands hands) => Moving(hands, "silent", silent);

    /// <summary>A maker account for pictures that takes every field.</summary>
    public Task<string> Pictures(Hands hands) => Still(hands, "pictures", Fal.Address);

    /// <summary>One all of whose pictures fail.</summary>
    public Task<string> FailingPictures(Hands hands) => Still(hands, "failing pictures", failing.Address);

    /// <summary>One of whose pictures nobody knows what became.</summary>
    public Task<string> SilentPictures(Hands hands) => Still(hands, "silent pictures", silent.Address);

    /// <summary>One that cannot be reached.</summary>
    public static Task<string> AwayPictures(Hands hands) => Still(hands, "away pictures", "http://127.0.0.1:9");

    /// <summary>Adds a maker account: its id.</summary>
    public static async Task<string> Account(Hands hands, string provider, string service, object account)
    {
        hands.Server.Overheard.Secret(FakeVendor.Key, Overheard.MakersKey);
        return (await hands.Post("/makers", new { provider, service_type = service, account })).Text("id");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var fake in new FakeVendor[] { OpenAi, Fal, failing, silent })
        {
            await fake.DisposeAsync();
        }
    }

    private static Task<string> Moving(Hands hands, string name, FakeFal fake) => Account(hands, "fal", "video_generation", new
    {
        name, api_key = FakeVendor.Key, endpoint = fake.Address, config_params = new { model = DramaStudio.TakesAll, input = JsonSerializer.Deserialize<JsonElement>(DramaStudio.Input).GetProperty("input") },
        pricing_model = new[] { new { unit = "call", price = 0.5, currency = "USD" } },
    });

    private static Task<string> Still(Hands hands, string name, string address) => Account(hands, "fal", "image_generation", new
    {
        name, api_key = FakeVendor.Key, endpoint = address,
        config_params = new
        {
            model = "fal-ai/anything",
            input = new
            {
                prompt = "{prompt}", negative_prompt = "{negative_prompt}", style = "{style}", output_format = "{quality}", num_inference_steps = "{steps}", guidance_scale = "{cfg_scale}", seed = "{seed}", reference_images = "{references}",
            },
        },
    });
}
