using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Browser;

/// <summary>
/// Every page of the studio with all its sides, as everybody may look at it: it comes, nothing fails, jumps or has to be scrolled sideways, and whoever cannot see it can use it.
/// Where <c>REEL_SCREENS</c> names a folder, a picture of each is kept there.
/// </summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class EveryScreenTests(StudioServer server, NewStudioServer unclaimed) : IClassFixture<StudioServer>, IClassFixture<NewStudioServer>
{
    // What Chromium calls good.
    private const double MostJumped = 0.1;

    private const string Wide = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    // Fonts and pictures are there, what moves has come to its place; what moves for ever is not waited for.
    private const string Calm = """
        async () => {
            await document.fonts.ready;
            await Promise.all([...document.images].filter((image) => image.loading !== 'lazy').map((image) => image.decode().catch(() => undefined)));
            const ready = (film) => film.preload === 'none' || film.readyState >= 2 || film.error ? undefined : new Promise((done) => { film.addEventListener('loadeddata', done); setTimeout(done, 2000); });
            await Promise.all([...document.querySelectorAll('video')].map(ready));
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            const ending = document.getAnimations().filter((moving) => Number.isFinite(moving.effect?.getComputedTiming().endTime));
            await Promise.all(ending.map((moving) => moving.finished.catch(() => undefined)));
        }
        """;

    private static readonly string? Screens = Environment.GetEnvironmentVariable("REEL_SCREENS") is { Length: > 0 } folder ? Path.Combine(Checkout.Root, folder) : null;

    // An address that names no page, and a page that broke, in both languages.
    private static readonly string[] Lost = ["There is nothing here", "这里什么也没有", "This page failed", "页面出错了"];

    private static readonly Looks[] Few = [new(), new("zh", Dark: true, Width: 390)];

    private static readonly Place SetUp = new("set-up", "/set-up");

    private static readonly Place[] Before = [new("sign-in", "/sign-in"), new("invitation", "/invitation", "#of-somebody"), new("new-password", "/new-password", "#of-somebody"), new("new-password-link", "/new-password")];

    private static readonly Place[] Inside =
    [
        new("projects", "/projects"), new("projects-none", "/projects", "?text=nowhere"), new("project", "/projects/:project"), new("project-films", "/projects/:project", "?tab=films"),
        new("project-cost", "/projects/:project", "?tab=cost", At: "/projects/:paid"), new("project-settings", "/projects/:project", "?tab=settings"), new("project-people", "/projects/:project", "?tab=people"),
        new("project-trash", "/projects/:project", "?tab=trash"), new("manuscript", "/projects/:project/manuscript"), new("manuscript-chosen", "/projects/:project/manuscript", "?chapter=:chapter&paragraph=0&sentence=:sentence&of=:chapter"),
        new("manuscript-find", "/projects/:project/manuscript", "?pane=find"), new("manuscript-edits", "/projects/:project/manuscript", "?pane=edits"),

        new("chapter", "/chapters/:chapter"), new("chapter-now", "/chapters/:chapter", "?show=now"), new("chapter-voice", "/chapters/:chapter", "?tab=voice"), new("chapter-versions", "/chapters/:chapter", "?tab=versions"),
        new("chapter-history", "/chapters/:chapter", "?tab=history"), new("chapter-run", "/chapters/:chapter", "?panel=run", Opens: true), new("chapter-settings", "/chapters/:chapter", "?panel=settings", Opens: true),
        new("chapter-narration", "/chapters/:chapter", "?panel=narration", Opens: true), new("chapter-music", "/chapters/:chapter", "?panel=music", Opens: true),

        new("orders", "/orders"), new("order", "/orders/:order"), new("order-cuts", "/orders/:order", "?tab=cuts"), new("order-calls", "/orders/:order", "?tab=calls", At: "/orders/:failed"), new("order-settings", "/orders/:order", "?tab=settings"),
        new("order-history", "/orders/:order", "?tab=history"), new("order-failed", "/orders/:order", At: "/orders/:failed"),
        new("films", "/films"), new("film", "/films/:film"), new("film-cuts", "/films/:film", "?tab=cuts"), new("film-others", "/films/:film", "?tab=others"), new("film-history", "/films/:film", "?tab=history"),

        new("clips", "/clips"), new("clips-new", "/clips/new"), new("clips-pictures", "/clips/pictures"), new("clips-picture", "/clips/pictures", "?picture=:picture", Opens: true),
        new("clips-picture-history", "/clips/pictures", "?picture=:picture&tab=history", Opens: true), new("clip", "/clips/:clip"), new("clip-history", "/clips/:clip", "?tab=history"),

        new("dramas", "/dramas"), new("dramas-trash", "/dramas", "?trash=1"), new("drama", "/dramas/:drama"), new("drama-characters", "/dramas/:drama", "?tab=characters"), new("drama-trash", "/dramas/:drama", "?tab=trash"),
        new("drama-character", "/dramas/:drama", "?tab=characters&character=:character", Opens: true), new("drama-character-words", "/dramas/:drama", "?tab=characters&character=:character&part=words", Opens: true),
        new("episode", "/episodes/:episode"), new("episode-trash", "/episodes/:episode", "?trash=1"), new("shot", "/episodes/:episode", "?shot=:shot", Opens: true),
        new("shot-picture", "/episodes/:episode", "?shot=:shot&part=picture", Opens: true), new("shot-clip", "/episodes/:episode", "?shot=:shot&part=clip", Opens: true),

        new("settings", "/settings"), new("settings-makers", "/settings/makers"), new("settings-maker-add", "/settings/makers/add"), new("settings-maker-form", "/settings/makers/add", "?service=audio_generation&vendor=azure"),
        new("settings-maker", "/settings/makers/:maker"), new("settings-spending", "/settings/spending"), new("settings-spending-project", "/settings/spending", "?tab=project&project=:paid"),
        new("settings-spending-calls", "/settings/spending", "?tab=calls"), new("settings-spending-doubts", "/settings/spending", "?tab=doubts"), new("settings-me", "/settings/me"), new("settings-preferences", "/settings/preferences"),
        new("settings-tokens", "/settings/tokens"), new("settings-trash", "/settings/trash"), new("settings-trash-films", "/settings/trash", "?kind=films"), new("settings-trash-clips", "/settings/trash", "?kind=clips"),
        new("settings-trash-dramas", "/settings/trash", "?kind=dramas"), new("settings-shelves", "/settings/shelves"), new("settings-clean-ups", "/settings/shelves", "?tab=clean-up"),
        new("settings-clean-up", "/settings/shelves", "?tab=clean-up&list=:list"), new("settings-housekeeping", "/settings/shelves", "?tab=housekeeping"), new("settings-people", "/settings/people"), new("settings-logs", "/settings/logs"),
        new("settings-doctor", "/settings/doctor"),

        new("publish", "/publish"), new("publish-waits", "/publish", "?status=publishing"), new("publish-new", "/publish/new"), new("publish-write", "/publish/new", "?film=:film&account=:account"), new("post", "/publish/posts/:post"),
        new("post-by-hand", "/publish/posts/:post", At: "/publish/posts/:waiting"), new("calendar", "/publish/calendar", "?month=2040-01"), new("calendar-none", "/publish/calendar", "?month=2020-01"),
        new("calendar-new", "/publish/calendar/new", "?project=:project"), new("calendar-one", "/publish/calendar/:series"), new("accounts", "/publish/accounts"), new("account-add", "/publish/accounts/add"),
        new("account-app", "/publish/accounts/add", "?platform=tiktok&route=official&app=new"), new("account-bridge", "/publish/accounts/add", "?platform=weibo&route=bridge"),

        new("numbers", "/numbers"), new("numbers-days", "/numbers", "?by=day"), new("numbers-posts", "/numbers", "?by=publication"), new("nowhere", "*", At: "/nowhere"),
    ];

    // Once for all looks.
    private static Task<Dictionary<string, string>>? preparing;

    /// <summary>How it is looked at: language, dark or light, width. In CI two ways that have nothing in common, unless it is to do everything.</summary>
    public static TheoryData<string, bool, int> Ways
    {
        get
        {
            var ways = new TheoryData<string, bool, int>();
            foreach (var looks in Checkout.InCi && Environment.GetEnvironmentVariable("REEL_FULL") is not "1" ? Few : Looks.All)
            {
                ways.Add(looks.Language, looks.Dark, looks.Width);
            }

            return ways;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Ways))]
    public async Task Every_screen_comes_stays_where_it_is_and_can_be_used_by_everybody(string language, bool dark, int width)
    {
        var looks = new Looks(language, dark, width);
        var things = await (preparing ??= Prepared.Of(server));
        var faults = new List<string>();
        await using (var first = await unclaimed.Visit(looks))
        {
            faults.AddRange(await Look(first, looks, SetUp, things));
        }

        await using (var stranger = await server.Visit(looks))
        {
            foreach (var place in Before)
            {
                faults.AddRange(await Look(stranger, looks, place, things));
            }
        }

        await using (var ada = await server.AdaVisits(looks))
        {
            faults.AddRange(ada.Wrong);
            foreach (var place in Inside)
            {
                faults.AddRange(await Look(ada, looks, place, things));
            }
        }

        faults.ShouldBeEmpty();
    }

    [BrowserFact]
    public void No_route_of_the_studio_is_left_out()
    {
        var routes = Directory.GetFiles(Path.Combine(Checkout.Root, "web", "src", "screens"), "routes.tsx", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "path: '(?<path>[^']+)'").Select(route => route.Groups["path"].Value)).Distinct(StringComparer.Ordinal).ToList();
        routes.Count.ShouldBeGreaterThan(30);
        Place[] visited = [SetUp, .. Before, .. Inside];
        routes.Except(visited.Select(place => place.Route), StringComparer.Ordinal).ShouldBeEmpty("they are to be visited");
        visited.Select(place => place.Route).Except(routes, StringComparer.Ordinal).ShouldBe(["*"]);
        visited.Select(place => place.Name).ShouldBeUnique(StringComparer.Ordinal);
    }

    /// <summary>All that is wrong with a page.</summary>
    private static async Task<List<string>> Look(Visit visit, Looks looks, Place place, Dictionary<string, string> things)
    {
        var faults = new List<string>();
        var heading = visit.Page.Locator("h1").Filter(new() { HasNotText = "…" }).First;
        try
        {
            await visit.Go(place.Address(things));
            // Until its title is known a page is called by three dots.
            await heading.WaitForAsync();
            await Settled(visit, place);
            await Look(visit, place, await heading.InnerTextAsync(), faults);
        }
        catch (Exception late) when (late is TimeoutException or PlaywrightException)
        {
            faults.Add(late.Message.Split('\n')[0]);
        }

        if (Screens is not null)
        {
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Screens, $"{place.Name}-{looks.Language}-{(looks.Dark ? "dark" : "light")}-{looks.Width}.png"), FullPage = !place.Opens, Animations = ScreenshotAnimations.Disabled });
        }

        faults.AddRange(visit.Wrong);
        // The next page has nothing to do with it.
        visit.Expected("");
        return faults.ConvertAll(fault => $"{place.Name} ({looks.Language}, {(looks.Dark ? "dark" : "light")}, {looks.Width}): {fault}");
    }

    private static async Task Look(Visit visit, Place place, string heading, List<string> faults)
    {
        if (place.Route is not "*" && Lost.Contains(heading, StringComparer.Ordinal))
        {
            faults.Add($"it says '{heading}'");
        }

        // Before anything else is done to it.
        var jumped = await visit.Jumped();
        if (jumped >= MostJumped)
        {
            faults.Add(FormattableString.Invariant($"it jumped by {jumped:0.000}"));
        }

        if (await visit.Page.EvaluateAsync<bool>(Wide))
        {
            faults.Add("it has to be scrolled sideways");
        }

        faults.AddRange(await visit.Barriers());
    }

    private static async Task Settled(Visit visit, Place place)
    {
        if (place.Opens)
        {
            await visit.Page.GetByRole(AriaRole.Dialog).First.WaitForAsync();
        }

        await visit.Settled();
        await visit.Page.EvaluateAsync(Calm);
        await visit.Settled();
    }

    /// <summary>A page of the studio, or a side of one.</summary>
    /// <param name="Name">What its picture is called.</param>
    /// <param name="Route">Its path as the studio's routes name it.</param>
    /// <param name="Query">What is asked of it besides.</param>
    /// <param name="Opens">Whether something lies over it then.</param>
    /// <param name="At">Its path where another thing is looked at than the one that is named as the route does.</param>
    private sealed record Place(string Name, string Route, string Query = "", bool Opens = false, string? At = null)
    {
        /// <summary>Where it is when these are the things.</summary>
        public string Address(Dictionary<string, string> things) => Regex.Replace((At ?? Route) + Query, ":(?<thing>[a-z]+)", named => things[named.Groups["thing"].Value]);
    }
}

/// <summary>The same as <see cref="BrowserFactAttribute"/> for a test that is done in several ways.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = new BrowserFactAttribute().Skip;
}
