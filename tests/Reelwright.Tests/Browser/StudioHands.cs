using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Reelwright.Tests.Browser;

/// <summary>What hands and eyes do on every page.</summary>
internal static class StudioHands
{
    // What a page comes to show may take as long as what is done on it.
    private const float Patience = 30_000;

    static StudioHands() => Assertions.SetDefaultExpectTimeout(Patience);

    public static ILocatorAssertions Expect(ILocator seen) => Assertions.Expect(seen);

    public static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Tab(IPage page, string name) => page.GetByRole(AriaRole.Tab, new() { Name = name, Exact = true });

    public static ILocator Heading(IPage page, string name) => page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    public static ILocator Dialog(IPage page, string name) => page.GetByRole(AriaRole.Dialog, new() { Name = name, Exact = true });

    /// <summary>The rows of the list of chapters on a project's page.</summary>
    public static ILocator Chapters(IPage page) => page.GetByRole(AriaRole.List, new() { Name = "Chapters", Exact = true }).GetByRole(AriaRole.Listitem);

    /// <summary>Begins a project on the list of them: the dialog.</summary>
    public static async Task<ILocator> Adding(IPage page)
    {
        await Button(page, "Add a project").First.ClickAsync();
        return Dialog(page, "Add a project");
    }

    /// <summary>Waits for the page of a project, which is told.</summary>
    public static async Task<string> Arrived(Visit visit)
    {
        await visit.Page.WaitForURLAsync(new Regex("/projects/[0-9a-f-]{36}$"));
        return visit.Address.Split('/')[^1];
    }

    /// <summary>Opens a box of choices and takes one.</summary>
    public static async Task Take(IPage page, ILocator box, string option)
    {
        await box.ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
    }

    /// <summary>What is not there any more.</summary>
    public static Task Gone(ILocator seen) => Expect(seen).ToHaveCountAsync(0);
}
