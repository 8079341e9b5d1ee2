namespace Reelwright.Tests.Engine;

/// <summary>Several programs on one data folder: they share the work, make nothing twice, and take over from each other.</summary>
[Trait("turn", "d")]
public sealed class SharingTests : IAsyncLifetime
{
    private Runs runs = null!;

    public async Task InitializeAsync() => runs = await Runs.Open();

    public async Task DisposeAsync() => await runs.DisposeAsync();

    [Fact]
    public async Task Different_books_are_made_at_once()
    {
        using var one = Running.Make(runs, runs.Write("one.txt", LongBook.Text(8)), Runs.Small);
        using var two = Running.Make(runs, runs.Write("two.txt", LongBook.Text(8, salt: "night")), Runs.Small);
        (await one.Ends()).Well();
        (await two.Ends()).Well();
        (await runs.One<long>("select count(*) from generated_videos where generation_status = 'COMPLETED'")).ShouldBe(2);
        (await runs.One<long>("select count(*) from generated_videos")).ShouldBe(2);
    }

    [Fact]
    public async Task The_same_book_twice_at_once_is_one_film_for_both()
    {
        var book = runs.Write("book.txt", LongBook.Text(8));
        using var one = Running.Make(runs, book, Runs.Small);
        using var two = Running.Make(runs, book, Runs.Small);
        var (first, second) = ((await one.Ends()).Well(), (await two.Ends()).Well());
        second.Film().ShouldBe(first.Film());
        (await runs.One<long>("select count(*) from generated_videos")).ShouldBe(1);
        (await runs.One<long>("select count(*) from projects")).ShouldBe(1);
        (await runs.One<long>("select count(*) from provider_calls where status = 'done'")).ShouldBe(16);
    }

    [Fact]
    public async Task A_book_changed_while_its_film_is_made_gives_the_film_of_the_new_text_to_both()
    {
        var text = LongBook.Text(16);
        using var first = Running.Make(runs, runs.Write("book.txt", text), Runs.Small);
        await first.Order();
        await runs.Until("select count(*) from provider_calls where status = 'done'", 10);
        var second = (await runs.Make(runs.Write("book.txt", "A new beginning came first. " + text))).Well();
        var made = (await first.Ends()).Well();
        second.Sentences("text")[0].ShouldBe("A new beginning came first.");
        made.Film().ShouldBe(second.Film());
        (await runs.One<long>("select count(*) from generated_videos where generation_status = 'COMPLETED'")).ShouldBe(1);
    }

    [Fact]
    public async Task Two_workers_share_the_chapters_and_one_takes_up_what_the_other_was_killed_over()
    {
        using var make = Running.Make(runs, runs.Write("book.md", LongBook.Text(12, chapters: 6)), Runs.Small);
        await make.Order();
        await runs.Until("select count(*) from generation_tasks", 6);
        await make.Kill();
        using var one = Running.Worker(runs);
        using var two = Running.Worker(runs);
        var mine = Node(await one.Says(l => l.StartsWith("Working as ", StringComparison.Ordinal)));
        var other = Node(await two.Says(l => l.StartsWith("Working as ", StringComparison.Ordinal)));
        await runs.Until($"select count(*) from attempt_stages where owner like '{other}%'", 1);
        await runs.Until($"select count(*) from attempt_stages where owner like '{mine}%' and status = 'running'", 1);
        await one.Kill();
        var killed = TimeProvider.System.GetTimestamp();
        await runs.Until($"select 1 - least(1, count(*)) from attempt_stages where owner like '{mine}%' and status = 'running'", 1);
        TimeProvider.System.GetElapsedTime(killed).TotalSeconds.ShouldBeLessThan(15);
        await runs.Until("select count(*) from generation_tasks where status = 'completed'", 6, seconds: 300);
        (await runs.One<long>("select count(*) from generated_videos where generation_status = 'COMPLETED'")).ShouldBe(6);
        (await runs.One<long>("select count(*) from (select 1 from provider_calls where status = 'done' group by owner_id, input_digest having count(*) > 1) x")).ShouldBe(0);
    }

    private static string Node(string line) => line.Split(' ')[2].TrimEnd('.');
}
