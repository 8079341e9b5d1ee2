using Reelwright.Base;
using Reelwright.Providers;

namespace Reelwright.Tests.Providers;

/// <summary>What every maker of pictures keeps to. An adapter's tests inherit it.</summary>
public abstract class PictureMakerContract : IStoppedHalfway
{
    private const string Sentence = "The old lighthouse stood above the grey sea.";

    [Theory]
    [InlineData(1920, 1080)]
    [InlineData(1080, 1920)]
    [InlineData(1080, 1080)]
    [InlineData(854, 480)]
    [InlineData(101, 57)]
    [InlineData(57, 333)]
    [InlineData(64, 64)]
    public async Task The_size_asked_for_is_the_size_made_and_the_format_is_what_it_says(int width, int height)
    {
        var made = await New().Make(Request(width: width, height: height), default);
        made.Size.ShouldBe(new PictureSize(width, height));
        var found = await Probe.Of(made.Bytes);
        (found.Width, found.Height).ShouldBe((width, height));
        found.Codec.ShouldBe(made.Format switch { "png" => "png", "jpeg" => "mjpeg", _ => "neither" });
    }

    [Fact]
    public async Task A_repeatable_maker_gives_the_same_bytes_again_and_so_does_another_like_it()
    {
        var maker = New();
        if (maker.Info.Repeatable)
        {
            var first = (await maker.Make(Request(), default)).Bytes;
            (await maker.Make(Request(), default)).Bytes.ShouldBe(first);
            (await New().Make(Request(), default)).Bytes.ShouldBe(first);
        }
    }

    [Fact]
    public async Task Every_variation_is_another_picture()
    {
        var maker = New();
        long[] variations = [0, 1, 32, 1 << 15, long.MaxValue, -1, long.MinValue];
        var digests = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variation in variations)
        {
            digests.Add(Digest.Of((await maker.Make(Request(variation: variation), default)).Bytes)).ShouldBeTrue($"variation {variation}");
        }
    }

    [Theory]
    [MemberData(nameof(HostileTexts.Names), MemberType = typeof(HostileTexts))]
    public async Task No_text_breaks_it(string name)
    {
        var text = HostileTexts.Of(name);
        var found = await Probe.Of((await New().Make(Request(text), default)).Bytes);
        (found.Width, found.Height).ShouldBe((320, 180));
        Directory.EnumerateFileSystemEntries(Environment.CurrentDirectory, "stolen*").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 180)]
    [InlineData(320, -1)]
    [InlineData(int.MinValue, int.MinValue)]
    [InlineData(int.MaxValue, 180)]
    [InlineData(1_000_000, 1_000_000)]
    public async Task A_size_nobody_can_make_is_refused(int width, int height) =>
        (await Refusal.Of(() => New().Make(Request(HostileTexts.Of("ten thousand letters"), width, height), default))).ShouldBe("picture_size");

    [Fact]
    public void Who_it_is_stays_the_same()
    {
        var info = New().Info;
        New().Info.ShouldBe(info);
        info.Id.ShouldMatch("^[a-z0-9-]+$");
        info.Version.ShouldMatch(@"^\S[^\n]*\S$");
    }

    [Fact]
    public async Task A_stop_before_it_began_makes_nothing() =>
        await Should.ThrowAsync<OperationCanceledException>(() => New().Make(Request(), new CancellationToken(canceled: true)));

    [Fact]
    public Task A_stop_in_the_middle_is_followed_soon_and_leaves_nothing() => Halfway.Expect(GetType());

    /// <inheritdoc/>
    public Task<string> StopHalfway()
    {
        var maker = New();
        return Halfway.Stop(Sentence, ct => maker.Make(Request(width: 3840, height: 3840), ct));
    }

    /// <summary>The maker, new.</summary>
    protected abstract IPictureMaker New();

    private static PictureRequest Request(string text = Sentence, int width = 320, int height = 180, long variation = 7) => new(text, text, width, height, variation);
}
