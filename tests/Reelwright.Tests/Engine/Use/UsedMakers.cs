using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Engine.Use;

/// <summary>Maker accounts with all that can be said of one; tried, switched off, thrown away.</summary>
internal static class UsedMakers
{
    /// <summary>Uses them.</summary>
    public static async Task Run(Hands hands, Vendors vendors)
    {
        var whole = await Vendors.Account(hands, "custom", "image_generation", new
        {
            name = "whole", api_key = FakeVendor.Key, endpoint = vendors.OpenAi.Address + "/v1", config_params = new { model = "m", concurrency = 2 }, daily_limit = 50, monthly_limit = 500, rate_limit = 20,
            pricing_model = new[] { new { unit = "image", price = 0.04, currency = "USD" } }, expires_at = TimeProvider.System.GetUtcNow().AddDays(60),
        });
        (await hands.Post($"/makers/{whole}/test", new { })).GetProperty("works").GetBoolean().ShouldBeTrue();
        await Vendors.Account(hands, "kling", "video_generation", new { name = "two keys", api_key = FakeVendor.Key, api_secret = FakeVendor.Key + "-other" });
        var placed = await Vendors.Account(hands, "azure", "transcription", new { name = "placed", api_key = FakeVendor.Key, region = "eastasia" });
        await hands.Change(HttpMethod.Patch, $"/makers/{placed}", new { is_active = false });
        var thrown = await Vendors.Account(hands, "custom", "image_generation", new { name = "thrown", api_key = FakeVendor.Key, endpoint = vendors.OpenAi.Address + "/v1" });
        await hands.Change(HttpMethod.Delete, $"/makers/{thrown}");
    }
}
