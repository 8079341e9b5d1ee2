using System.Text;
using System.Text.Json;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Media.Sound;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Engine.Use;

/// <summary>Orders that are made, that fail, that are paused and cancelled, and one that begins anew because its text was changed meanwhile.</summary>
internal static class UsedOrders
{
    /// <summary>Makes a film of a chapter with music: its id.</summary>
    public static async Task<string> Film(Hands hands, string chapter)
    {
        using var folder = new TempFolder();
        await Sounds.Play(folder["music.mp3"], 2);
        var music = (await hands.Bring("/assets?file_name=music.mp3", await File.ReadAllBytesAsync(folder["music.mp3"]))).Text("id");
        var order = await Order(hands, chapter, new { priority = 5, music_asset_id = music, subtitle_format = "vtt", auto_retry = false, max_retries = 1 });
        return (await hands.Server.Finished(order)).Text("film");
    }

    /// <summary>One that fails twice: what is retried forgets how it failed, and the second time its call is a repeat.</summary>
    public static async Task Fail(Hands hands)
    {
        var order = await Order(hands, await Chapter(hands, "nobody.md", "Nobody stayed."), new { voice = "nobody" });
        await hands.Until($"/orders/{order}", "order", "failed");
        await hands.Post($"/orders/{order}/retry");
        await hands.Until($"/orders/{order}", "order", "failed");
    }

    /// <summary>While a vendor lets them wait, one is paused, one cancelled, and one's sentence changed.</summary>
    public static async Task Steer(Hands hands, Vendors vendors)
    {
        var (open, painters) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new List<string>());
        vendors.OpenAi.Gate = open.Task;
        foreach (var name in new[] { "changed", "paused", "cancelled" })
        {
            painters.Add(await Vendors.Account(hands, "custom", "image_generation", new
            {
                name, api_key = FakeVendor.Key, endpoint = vendors.OpenAi.Address + "/v1", config_params = new { model = "m", timeout_seconds = 30 }, pricing_model = new[] { new { unit = "image", price = 0.04, currency = "USD" } },
            }));
        }

        var chapter = await Chapter(hands, "changed.txt", "It was so.");
        var changed = await Order(hands, chapter, new { picture_config = painters[0] });
        await hands.Server.Runs.Until($"select count(*) from provider_calls where task_id = '{changed}' and status = 'sending' and service_type = 'image_generation'", 1, 30);
        await hands.Post($"/orders/{await Order(hands, await Chapter(hands, "paused.txt", "It waits."), new { picture_config = painters[1] })}/pause");
        await hands.Post($"/orders/{await Order(hands, await Chapter(hands, "cancelled.txt", "It ends."), new { picture_config = painters[2] })}/cancel");
        var line = (await UsedManuscript.Paragraphs(hands, chapter))[0].GetProperty("sentences")[0];
        await hands.ChangeRow($"/sentences/{line.Text("id")}", line, new { text = "It was otherwise." });
        open.SetResult();
        (await hands.Server.Finished(changed)).GetProperty("attempts").GetArrayLength().ShouldBe(2);
    }

    private static async Task<string> Chapter(Hands hands, string name, string text) =>
        (await hands.Server.Chapters((await hands.Bring("/projects?file_name=" + name, Encoding.UTF8.GetBytes(text))).Text("id")))[0];

    private static async Task<string> Order(Hands hands, string chapter, object wishes)
    {
        var asked = JsonSerializer.SerializeToNode(Server.Small)!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(wishes)!.AsObject())
        {
            asked[name] = value?.DeepClone();
        }

        return (await hands.Post($"/chapters/{chapter}/orders", asked)).Text("order");
    }
}
