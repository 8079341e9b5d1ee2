namespace Reelwright.Tests.Engine;

/// <summary>A change costs what changed: told by digest, for each kind of edit near the front of the book.</summary>
[Trait("turn", "b")]
public sealed class EditTests : IAsyncLifetime
{
    private static readonly string[][] Book =
    [
        ["The ferry left the harbour before dawn.", "Nobody on the deck spoke a word.", "Far ahead a single lamp turned."],
        ["She counted the seconds between the flashes.", "Seven, always seven, as he had said.", "The old house below it stood empty."],
        ["A letter had come in the spring.", "It smelled of salt and candle wax.", "She read it twice by the fire."],
        ["Rain began to fall on the sea.", "The gulls kept their distance.", "By noon the island was in sight."],
    ];

    private Runs runs = null!;

    public async Task InitializeAsync() => runs = await Runs.Open();

    public async Task DisposeAsync() => await runs.DisposeAsync();

    [Fact]
    public async Task Each_kind_of_edit_makes_what_differs_and_undoing_it_makes_nothing()
    {
        var first = (await runs.Make(Write(Book))).Well();
        first.DigestsMade("picture").ShouldBe(first.Sentences("picture"), ignoreOrder: true);
        first.DigestsMade("voice").ShouldBe(first.Sentences("voice"), ignoreOrder: true);
        first.DigestsMade("segment").ShouldBe(first.Sentences("segment"), ignoreOrder: true);

        await Costs(first, Edited(b => b[0][1] = "Nobody in the cabin sang."), voices: 1, pictures: 1, segments: 1);
        await Costs(first, Edited(b => b[0].Insert(1, "The engine hummed below.")), voices: 1, pictures: 1, segments: 1);
        await Costs(first, Edited(b => b[0].RemoveAt(1)), voices: 0, pictures: 0, segments: 0);
        // At the very front nothing stands before what is new, and every other segment moves.
        await Costs(first, Edited(b => b[0][0] = "A steamer left the harbour at dusk."), voices: 1, pictures: 1, segments: 1);
        await Costs(first, Edited(b => b[0].Insert(0, "The tide was turning.")), voices: 1, pictures: 1, segments: 1);
        // The last of a paragraph rests longer: the one that was moved away rests less now, the one before it more.
        await Costs(first, Edited(b => { b[2].Insert(1, b[0][2]); b[0].RemoveAt(2); }), voices: 0, pictures: 0, segments: 2);
    }

    [Fact]
    public async Task Running_again_makes_nothing_and_another_output_makes_only_what_it_lacks()
    {
        var first = (await runs.Make(Write(Book))).Well();
        var again = (await runs.Make(Write(Book))).Well();
        again.Of("read").Single().GetProperty("outcome").GetString().ShouldBe("alreadyhere");
        again.Of("film").Single().GetProperty("up_to_date").GetBoolean().ShouldBeTrue();
        Nothing(again);
        again.Film().ShouldBe(first.Film());

        var silent = (await runs.Make(Write(Book), "--no-audio")).Well();
        Nothing(silent);
        silent.DigestsMade("sound").ShouldBeEmpty();
        silent.Sentences("segment").ShouldBe(first.Sentences("segment"));

        var upright = (await runs.Make(Write(Book), "--aspect", "9:16", "--resolution", "72x128")).Well();
        upright.DigestsMade("voice").ShouldBeEmpty();
        upright.DigestsMade("picture").ShouldBe(upright.Sentences("picture"), ignoreOrder: true);
        upright.Sentences("voice").ShouldBe(first.Sentences("voice"));
        (await runs.One<long>("select count(*) from (select 1 from provider_calls where status = 'done' group by owner_id, input_digest having count(*) > 1) x")).ShouldBe(0);
    }

    [Fact]
    [Trait("long", "true")]
    [Trait("suite", "engine")]
    public async Task The_same_text_in_an_empty_data_folder_gives_the_same_pictures_and_the_same_film()
    {
        var first = (await runs.Make(Write(Book))).Well();
        await using var other = await Runs.Open();
        var second = (await other.Make(other.Write(Path.GetFileName(Write(Book)), Text(Book)))).Well();
        second.Sentences("picture").ShouldBe(first.Sentences("picture"));
        second.Film().ShouldBe(first.Film());
    }

    private static void Nothing(Made run)
    {
        run.DigestsMade("voice").ShouldBeEmpty();
        run.DigestsMade("picture").ShouldBeEmpty();
        run.DigestsMade("segment").ShouldBeEmpty();
    }

    private async Task Costs(Made first, string[][] edited, int voices, int pictures, int segments)
    {
        var rows = await SentenceRows();
        var after = (await runs.Make(Write(edited))).Well();
        after.Of("read").Single().GetProperty("outcome").GetString().ShouldBe("updated");
        after.Sentences("text").ShouldBe(edited.SelectMany(p => p));
        Differs("voice", voices);
        Differs("picture", pictures);
        Differs("segment", segments);
        foreach (var (text, row) in await SentenceRows())
        {
            row.ShouldBe(rows.GetValueOrDefault(text, row), text);
        }

        var undone = (await runs.Make(Write(Book))).Well();
        Nothing(undone);
        undone.Film().ShouldBe(first.Film());

        void Differs(string kind, int count)
        {
            var wanted = after.Sentences(kind).Except(first.Sentences(kind), StringComparer.Ordinal).ToList();
            wanted.Count.ShouldBe(count, kind);
            after.DigestsMade(kind).ShouldBe(wanted, ignoreOrder: true);
        }
    }

    private async Task<Dictionary<string, (Guid Id, long Variation, string Motion)>> SentenceRows() =>
        (await runs.Rows("select content, id, picture_variation, motion from sentences")).ToDictionary(r => (string)r[0], r => ((Guid)r[1], (long)r[2], (string)r[3]), StringComparer.Ordinal);

    private static string[][] Edited(Action<List<List<string>>> edit)
    {
        var copy = Book.Select(p => p.ToList()).ToList();
        edit(copy);
        return [.. copy.Select(p => p.ToArray())];
    }

    private string Write(string[][] book) => runs.Write("book.txt", Text(book));

    private static string Text(string[][] book) => string.Join("\n\n", book.Select(p => string.Join(' ', p))) + "\n";
}
