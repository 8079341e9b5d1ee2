using System.Buffers.Binary;
using System.Globalization;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;
using static Microsoft.Playwright.Assertions;

namespace Reelwright.Tests.Browser;

/// <summary>A clip of two gigabytes on its way: how far it is, a way to stop it, and its end.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class LargeClipTests(StudioServer server) : IClassFixture<StudioServer>
{
    private const long Bytes = 2L << 30;

    [BrowserFact]
    public async Task A_clip_of_two_gigabytes_tells_how_far_it_is_is_cancelled_without_a_trace_and_arrives_when_it_is_let()
    {
        var path = await Padded("long-take.mp4");
        await using var visit = await server.AdaVisits();
        await Line(visit, 40_000_000);
        var dialog = await Sending(visit, path);
        var progress = dialog.GetByRole(AriaRole.Progressbar, new() { Name = "Sending long-take.mp4", Exact = true });
        await dialog.GetByText("/ 2.15 GB").WaitForAsync();
        await Expect(progress).Not.ToHaveAttributeAsync("aria-valuenow", "0");
        Percent((await progress.GetAttributeAsync("aria-valuenow"))!).ShouldBeLessThan(100);
        await Until(1);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel", Exact = true }).ClickAsync();
        await Expect(progress).ToHaveCountAsync(0);
        await Until(0);
        (await Named("The long take")).ShouldBe(0);

        await Line(visit, -1);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Bring it", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/clips/*", new() { Timeout = 180_000 });
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "The long take", Level = 1 }).WaitForAsync();
        await Until(0);
        (await Named("The long take")).ShouldBe(1);
        visit.Wrong.ShouldBeEmpty();
    }

    private static double Percent(string told) => double.Parse(told, CultureInfo.InvariantCulture);

    /// <summary>A line that takes so many bytes a second; below zero, any.</summary>
    private static async Task Line(Visit visit, int upload)
    {
        var network = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>(StringComparer.Ordinal) { ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = upload });
    }

    private static async Task<ILocator> Sending(Visit visit, string path)
    {
        await visit.Go("/clips");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bring a clip" }).First.ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        await dialog.Locator("input[type=file]").SetInputFilesAsync(path);
        await dialog.GetByLabel("Title").FillAsync("The long take");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Bring it", Exact = true }).ClickAsync();
        return dialog;
    }

    /// <summary>A clip like any other, with room at its end that nobody uses.</summary>
    private async Task<string> Padded(string name)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(server.Runs.Data, "to-send")).FullName, name);
        var clip = await FakeMedia.ClipOf(1.5);
        var room = new byte[16];
        BinaryPrimitives.WriteUInt32BigEndian(room, 1);
        "free"u8.CopyTo(room.AsSpan(4));
        BinaryPrimitives.WriteInt64BigEndian(room.AsSpan(8), Bytes - clip.Length);
        await using var file = new FileStream(path, FileMode.Create);
        await file.WriteAsync(clip);
        await file.WriteAsync(room);
        file.SetLength(Bytes);
        return path;
    }

    private async Task<int> Named(string title) => (await server.Ada.GetAsync($"/api/videos?text={Uri.EscapeDataString(title)}").Is(200)).GetProperty("items").GetArrayLength();

    /// <summary>Waits until so many files are being received.</summary>
    private async Task Until(int many)
    {
        for (var turn = 0; Directory.GetFiles(Path.Combine(server.Runs.Data, "media"), "*.upload", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).Length != many; turn++)
        {
            turn.ShouldBeLessThan(400);
            await Task.Delay(50);
        }
    }
}
