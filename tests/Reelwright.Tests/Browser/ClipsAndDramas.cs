using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Browser;

/// <summary>What a person does again and again with clips and dramas, and what stands ready for them.</summary>
internal static class ClipsAndDramas
{
    /// <summary>A button by its whole name.</summary>
    public static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <inheritdoc cref="Button(IPage, string)" />
    public static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The button that orders, once it says what that costs at most.</summary>
    /// <param name="price">Digits at its end.</param>
    public static ILocator Priced(ILocator within, string what, string price) => within.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{what}.* at most .*{price.Replace(".", "[.]", StringComparison.Ordinal)}$") });

    /// <summary>A field for text or a number.</summary>
    public static ILocator Box(IPage page, string label) => page.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true });

    /// <inheritdoc cref="Box(IPage, string)" />
    public static ILocator Box(ILocator within, string label) => within.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true });

    /// <summary>A field that offers words.</summary>
    public static ILocator Pick(IPage page, string label) => page.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true });

    /// <inheritdoc cref="Pick(IPage, string)" />
    public static ILocator Pick(ILocator within, string label) => within.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true });

    /// <summary>What lies over the page, by its title.</summary>
    public static ILocator Dialog(IPage page, string title) => page.GetByRole(AriaRole.Dialog, new() { Name = title });

    /// <summary>Of several, one that is chosen by its words.</summary>
    public static ILocator Switch(IPage page, string group, string name) => page.GetByRole(AriaRole.Radiogroup, new() { Name = group, Exact = true }).GetByText(name, new() { Exact = true });

    /// <summary>Words that stand alone.</summary>
    public static ILocator Said(ILocator within, string words) => within.GetByText(words, new() { Exact = true });

    /// <summary>Chooses of what a field offers.</summary>
    public static async Task Choose(ILocator field, string option)
    {
        await field.ClickAsync();
        await field.Page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
    }

    /// <summary>Writes into a field that offers words, and goes on.</summary>
    public static async Task Write(ILocator field, string words, bool enter = false)
    {
        await field.FillAsync(words);
        if (enter)
        {
            await field.PressAsync("Enter");
        }

        await field.PressAsync("Tab");
    }

    /// <summary>Does what a menu has.</summary>
    public static async Task Menu(IPage page, string menu, string what)
    {
        await Button(page, menu).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = what, Exact = true }).ClickAsync();
    }

    /// <summary>Waits until something is not there any more.</summary>
    public static Task Gone(ILocator what) => what.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

    /// <summary>It is heard of by nobody, yet it moves.</summary>
    public static async Task Plays(ILocator video) => (await video.EvaluateAsync<double>("""
        video => new Promise((played, failed) => {
            const late = setTimeout(() => failed(new Error('It does not play: ' + (video.error ? video.error.message : 'state ' + video.readyState))), 30000);
            video.ontimeupdate = () => {
                if (video.currentTime > 0.2) {
                    clearTimeout(late);
                    video.pause();
                    played(video.currentTime);
                }
            };
            // A page that shows another file just now interrupts what was begun.
            const begin = () => video.play().catch(lost => lost.name === 'AbortError' ? setTimeout(begin, 200) : failed(lost));
            video.muted = true;
            begin();
        })
        """)).ShouldBeGreaterThan(0.2);

    /// <summary>A file as a person brings it.</summary>
    public static FilePayload Brought(string name, string type, byte[] bytes) => new() { Name = name, MimeType = type, Buffer = bytes };

    /// <summary>A picture of its own colour as a person brings it.</summary>
    public static async Task<FilePayload> Coloured(string colour) => Brought($"{colour}.png", "image/png", await Pictures.Draw(Pictures.Red.Replace("color=red", "color=" + colour, StringComparison.Ordinal), $"{colour}.png"));

    /// <summary>Whoever made clips is switched off: who comes next is the only one, and so the usual one.</summary>
    public static Task NobodyElse(Server server) => server.Runs.Rows("update api_configs set is_active = false where service_type = 'video_generation'");

    /// <summary>What a maker has at work is finished now.</summary>
    public static async Task Finish(Server server, FakeFal fake, Guid maker)
    {
        fake.LooksNeeded = 0;
        for (var turn = 0; await server.Runs.One<long>($"select count(*) from provider_calls where api_config_id = '{maker}' and status in ('sending', 'polling')") > 0; turn++)
        {
            turn.ShouldBeLessThan(240, "what was at work is not finished");
            await server.Runs.Rows($"update provider_calls set look_at = now() where api_config_id = '{maker}' and status = 'polling' and look_at between now() and now() + interval '20 seconds'");
            await Task.Delay(250);
        }
    }

    /// <summary>A new drama of Ada's, its only episode, and the shots of that.</summary>
    public static async Task<DramaStudio> Drama(Server server, string title, params object[] shots)
    {
        var drama = await server.Ada.Send(HttpMethod.Post, "/api/dramas", new { title, style = "ink", aspect_ratio = "16:9", language = "en" }).Is(201);
        var episode = (await server.Ada.Send(HttpMethod.Post, $"/api/dramas/{drama.Text("id")}/episodes", new { title = "One" }).Is(201)).Text("id");
        var ids = new List<string>();
        foreach (var shot in shots)
        {
            ids.Add((await server.Ada.Send(HttpMethod.Post, $"/api/episodes/{episode}/shots", new { shot }).Is(201)).Text("id"));
        }

        return new DramaStudio(server, drama.Text("project_id"), episode, long.Parse(drama.Text("id"), CultureInfo.InvariantCulture), ids);
    }
}
