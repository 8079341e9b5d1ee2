using System.Globalization;
using System.Text;
using Reelwright.Base;
using Reelwright.Tests.Engine;

namespace Reelwright.Tests.Features.Make;

/// <summary>A film that is asked to last so long lasts so long: the rests give first, then the voices are spoken anew, then it is an honest no.</summary>
[Trait("turn", "b")]
public sealed class DurationTests : IAsyncLifetime
{
    private const int Fps = 24;

    // All in one paragraph: the rests are about a tenth of the film, and a sixth less of it is more than they can give.
    private const int Sentences = 4;

    private Runs runs = null!;

    public async Task InitializeAsync() => runs = await Runs.Open();

    public async Task DisposeAsync() => await runs.DisposeAsync();

    [Fact]
    public async Task A_film_lasts_as_long_as_it_was_asked_to_by_its_rests_then_by_its_voices_or_says_that_it_cannot()
    {
        var book = runs.Write("book.txt", LongBook.Text(Sentences));
        var natural = (await runs.Make(book)).Well();
        var (length, spoken) = (await Length(natural), Spoken(natural));
        // Whole seconds are a whole number of frames.
        var (longer, shorter) = (Math.Round(length * 1.2), Math.Round(length * 0.85));
        shorter.ShouldBeLessThan(spoken, "the rests alone would do");

        var slow = (await Lasting(book, longer)).Well();
        await EnsureLasts(slow, longer);
        slow.DigestsMade("voice").ShouldBeEmpty();
        slow.DigestsMade("picture").ShouldBeEmpty();
        slow.Sentences("voice").ShouldBe(natural.Sentences("voice"));
        Spoken(slow).ShouldBe(spoken, 0.01);

        var fast = (await Lasting(book, shorter)).Well();
        await EnsureLasts(fast, shorter);
        fast.DigestsMade("picture").ShouldBeEmpty();
        fast.DigestsMade("voice").ShouldBe(fast.Sentences("voice"), ignoreOrder: true);
        fast.Sentences("voice").Intersect(natural.Sentences("voice"), StringComparer.Ordinal).ShouldBeEmpty();
        Spoken(fast).ShouldBeLessThan(shorter);

        var refused = await Lasting(book, 1);
        refused.Code.ShouldBe(1);
        refused.Error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldStartWith("reel: duration_unreachable: 1 s cannot be reached: this text takes ");
        refused.Of("film").ShouldBeEmpty();
    }

    private Task<Made> Lasting(string book, double seconds) => runs.Make(book, "--duration", seconds.ToString(CultureInfo.InvariantCulture));

    private static async Task EnsureLasts(Made made, double seconds)
    {
        (await Length(made)).ShouldBe(seconds, 1.0 / Fps);
        made.Facts().GetProperty("film").GetProperty("frames").GetInt32().ShouldBe((int)seconds * Fps);
    }

    /// <summary>Seconds in which somebody speaks.</summary>
    private static double Spoken(Made made) =>
        made.Facts().GetProperty("sentences").EnumerateArray().Sum(s => s.GetProperty("spoken_end").GetDouble() - s.GetProperty("start").GetDouble());

    private static async Task<double> Length(Made made) => double.Parse(
        Encoding.UTF8.GetString((await Child.Run("ffprobe", ["-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", made.Path])).OrThrow("Probing").Output),
        CultureInfo.InvariantCulture);
}
