using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Reelwright.Tests.Browser;

/// <summary>How a person looks at the studio.</summary>
internal sealed record Looks(string Language = "en", bool Dark = false, int Width = 1440)
{
    /// <summary>Every way: both languages, light and dark, wide and narrow.</summary>
    public static IEnumerable<Looks> All => from language in new[] { "en", "zh" } from dark in new[] { false, true } from width in new[] { 1440, 390 } select new Looks(language, dark, width);
}

/// <summary>Somebody's browser, which remembers what a person would not see: errors in the console, requests that failed, content that jumped.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private const string Jumps = "window.jumped = 0; new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.jumped += e.value; }).observe({ type: 'layout-shift', buffered: true });";

    private static readonly string Axe = File.ReadAllText(Path.Combine(Checkout.Root, "web", "node_modules", "axe-core", "axe.min.js"));

    private readonly IBrowserContext browser;
    private readonly Uri at;
    private readonly List<string> wrong = [];

    private Visit(IBrowserContext browser, IPage page, Uri at)
    {
        (this.browser, Page, this.at) = (browser, page, at);
        page.Console += (_, message) => Note(message.Type is "error", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status} {response.Request.Method} {new Uri(response.Url).AbsolutePath}");
    }

    /// <summary>What is open.</summary>
    public IPage Page { get; }

    /// <summary>The path and question of its address.</summary>
    public string Address => new Uri(Page.Url).PathAndQuery;

    /// <summary>What went wrong up to now and was not expected.</summary>
    public IReadOnlyList<string> Wrong => wrong;

    public static async Task<Visit> Begin(IBrowser chromium, Uri at, Looks looks)
    {
        var context = await chromium.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = looks.Width, Height = looks.Width < 600 ? 844 : 900 },
            ColorScheme = looks.Dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = looks.Language is "zh" ? "zh-CN" : "en-GB",
        });
        await context.AddInitScriptAsync(Jumps);
        return new Visit(context, await context.NewPageAsync(), at);
    }

    /// <summary>Opens an address and waits until nothing is on its way.</summary>
    public async Task Go(string path)
    {
        await Page.GotoAsync(new Uri(at, path).ToString());
        await Settled();
    }

    /// <summary>Waits until what was asked has come. Progress streams never end, so the network is never idle.</summary>
    public async Task Settled()
    {
        await Page.WaitForLoadStateAsync(LoadState.Load);
        // What stands in a side that is not shown is asked for when it is.
        var coming = Page.Locator(".mantine-Loader-root:visible, .mantine-Skeleton-root:visible").First;
        try
        {
            await coming.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{Address} is still loading: {await coming.EvaluateAsync<string>("(shown) => shown.parentElement.parentElement.outerHTML.slice(0, 600)")}", late);
        }
    }

    /// <summary>Another tab of the same browser.</summary>
    public async Task<Visit> Tab() => new(browser, await browser.NewPageAsync(), at);

    /// <summary>Fills in the form of the sign-in.</summary>
    public async Task SignIn(string name, string password)
    {
        await Page.Locator("input[autocomplete=username]").FillAsync(name);
        await Page.Locator("input[autocomplete=current-password]").FillAsync(password);
        await Page.Locator("button[type=submit]").ClickAsync();
        await Page.WaitForURLAsync(new Regex("^(?!.*/sign-in)"));
        await Settled();
    }

    /// <summary>Says that what went wrong was meant to, such as a refusal that is shown.</summary>
    public void Expected(string part) => wrong.RemoveAll(said => said.Contains(part, StringComparison.Ordinal));

    /// <summary>Serious and critical findings of axe on what is open.</summary>
    public async Task<string[]> Barriers()
    {
        // The policy of the page lets no foreign script in; a test's own frame may.
        await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>("""
            async () => (await axe.run()).violations.filter(v => ['serious', 'critical'].includes(v.impact)).map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))
            """);
    }

    /// <summary>How much of the page jumped since it was opened, as Chromium counts it.</summary>
    public Task<double> Jumped() => Page.EvaluateAsync<double>("window.jumped");

    public async ValueTask DisposeAsync() => await browser.DisposeAsync();

    private void Note(bool isWrong, string what)
    {
        if (isWrong)
        {
            lock (wrong)
            {
                wrong.Add(what);
            }
        }
    }
}
