using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Browser;

/// <summary>How much is loaded before anything is seen, and how soon the studio answers in a long book.</summary>
[Trait("suite", "browser")]
public sealed class SpeedTests(StudioServer server) : IClassFixture<StudioServer>
{
    // kB are a thousand bytes here, as in the studio.
    private const int MostScript = 250_000;

    // Of an answer that nobody feels as waiting (INP).
    private const double MostFelt = 200;

    // 95 of 100 frames come sooner; the rest are chapters that arrive.
    private const double MostBetweenFrames = 50;

    // What Chromium itself measured of every key and click, from the finger to the picture. What it does not tell took less than the threshold.
    private const string Feel = """
        window.felt = [];
        new PerformanceObserver((list) => window.felt.push(...list.getEntries().map((told) => ({ name: told.name, duration: told.duration })))).observe({ type: 'event', durationThreshold: 16 });
        """;

    // It is told some frames later.
    private const string Felt = """
        (name) => new Promise((done) => {
            let left = 60;
            const look = () => (window.felt.some((told) => told.name === name) || --left === 0 ? done(Math.max(16, ...window.felt.map((told) => told.duration))) : requestAnimationFrame(look));
            requestAnimationFrame(look);
        })
        """;

    private const string Scroll = """
        (text) => new Promise((done) => {
            const gaps = [];
            let last = performance.now();
            const next = (now) => {
                gaps.push(now - last);
                last = now;
                text.scrollTop += 40;
                if (gaps.length < 400) {
                    requestAnimationFrame(next);
                } else {
                    done(gaps.slice(1));
                }
            };
            requestAnimationFrame(next);
        })
        """;

    [BrowserFact]
    public async Task The_first_page_comes_with_less_than_250_kB_of_script()
    {
        await using var visit = await server.AdaVisits();
        var answers = new List<IResponse>();
        // Whatever is sent on passes by the cache.
        await visit.Page.RouteAsync("**/*.js", route => route.ContinueAsync());
        visit.Page.Response += (_, answer) =>
        {
            if (new Uri(answer.Url).AbsolutePath.EndsWith(".js", StringComparison.Ordinal))
            {
                lock (answers)
                {
                    answers.Add(answer);
                }
            }
        };
        await visit.Go("/");
        await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        await visit.Settled();
        var bytes = 0;
        foreach (var answer in answers)
        {
            (await answer.HeaderValueAsync("content-encoding")).ShouldBe("br", answer.Url);
            bytes += int.Parse((await answer.HeaderValueAsync("content-length"))!, CultureInfo.InvariantCulture);
        }

        bytes.ShouldBeInRange(50_000, MostScript);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    [Trait("long", "true")]
    public async Task A_book_of_100_000_sentences_answers_at_once_and_scrolls_smoothly()
    {
        var project = await LongBookAdded();
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await page.AddInitScriptAsync(Feel);
        await visit.Go($"/projects/{project}/manuscript");
        var text = page.GetByRole(AriaRole.Region, new() { Name = "The text" });
        var sentences = text.GetByRole(AriaRole.Option);
        await sentences.First.WaitForAsync();
        await page.GetByText("100,000 sentences").First.WaitForAsync();

        await Quick(page, "click", [.. new[] { 1, 5, 3 }.Select<int, Func<Task>>(n => () => sentences.Nth(n).ClickAsync())]);
        await Assertions.Expect(sentences.Nth(3)).ToHaveAttributeAsync("aria-selected", "true");
        await Quick(page, "keydown", [.. Enumerable.Repeat<Func<Task>>(() => page.Keyboard.PressAsync("ArrowRight"), 3)]);
        await sentences.Nth(3).DblClickAsync();
        var box = page.GetByRole(AriaRole.Textbox, new() { Name = "Edit sentence" });
        await box.WaitForAsync();
        await Quick(page, "keydown", [.. new[] { "a", "b", "c" }.Select<string, Func<Task>>(letter => () => page.Keyboard.PressAsync(letter))]);
        (await box.InputValueAsync()).ShouldEndWith("abc");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Find a chapter" }).ClickAsync();
        await Quick(page, "keydown", [.. new[] { "4", "7", "7" }.Select<string, Func<Task>>(digit => () => page.Keyboard.PressAsync(digit))]);

        var frames = await text.EvaluateAsync<double[]>(Scroll);
        frames.Order().ElementAt(frames.Length * 95 / 100).ShouldBeLessThan(MostBetweenFrames);
        // The middle of the book, which nobody has read yet: each sentence says its chapter and its number.
        await text.EvaluateAsync<double>("(text) => (text.scrollTop = text.scrollHeight / 2)");
        await text.GetByText(new Regex("on speed 2[0-9]{5}\\.")).First.WaitForAsync();
        visit.Wrong.ShouldBeEmpty();
    }

    /// <summary>The middle one of three answers is soon enough.</summary>
    private static async Task Quick(IPage page, string name, Func<Task>[] acts)
    {
        var felt = new List<double>();
        foreach (var act in acts)
        {
            await page.EvaluateAsync("() => { window.felt = []; }");
            await act();
            felt.Add(await page.EvaluateAsync<double>(Felt, name));
        }

        felt.Sort();
        felt[felt.Count / 2].ShouldBeLessThan(MostFelt, $"{name}: {string.Join(", ", felt)} ms");
    }

    /// <summary>500 chapters of 200 sentences; reading them in takes longer than a client usually waits.</summary>
    private async Task<string> LongBookAdded()
    {
        var patient = server.Nobody();
        patient.Timeout = Timeout.InfiniteTimeSpan;
        patient.DefaultRequestHeaders.Authorization = server.Ada.DefaultRequestHeaders.Authorization;
        var book = Encoding.UTF8.GetBytes(LongBook.Text(200, chapters: 500, salt: "speed"));
        return (await patient.PostAsync("/api/projects?file_name=long.md", new ByteArrayContent(book)).Is(201)).Text("id");
    }
}
