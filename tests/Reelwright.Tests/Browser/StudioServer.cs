using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Browser;

/// <summary>A server that serves the studio and makes films, claimed by Ada, and a real browser beside it.</summary>
public class StudioServer : Server, IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    protected override bool Works => true;

    protected override string? Studio => BrowserFactAttribute.Pages;

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = BrowserFactAttribute.Chromium,
            // Its sandbox refuses root.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--autoplay-policy=no-user-gesture-required"],
        });
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await DisposeAsync();
    }

    /// <summary>A browser nobody has used yet.</summary>
    internal async Task<Visit> Visit(Looks? looks = null) => await Reelwright.Tests.Browser.Visit.Begin(browser, At, looks ?? new Looks());

    /// <summary>A browser in which Ada is signed in.</summary>
    internal async Task<Visit> AdaVisits(Looks? looks = null)
    {
        var visit = await Visit(looks);
        await visit.Go("/sign-in");
        await visit.SignIn("ada", Password);
        return visit;
    }
}

/// <summary>The same that nobody has claimed.</summary>
public sealed class NewStudioServer : StudioServer
{
    protected override bool Claimed => false;
}
