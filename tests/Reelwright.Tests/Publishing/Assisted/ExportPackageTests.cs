using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Publishing.Assisted;

namespace Reelwright.Tests.Publishing.Assisted;

/// <summary>Packages that people post by hand.</summary>
[Trait("suite", "publish")]
public sealed class ExportPackageTests
{
    private static readonly DateTimeOffset Made = new(2026, 12, 1, 9, 30, 0, TimeSpan.Zero);
    private static readonly Guid Attempt = Guid.Parse("0190f000-0000-7000-8000-000000000001");
    private static readonly FilmBytes Film = new(300_000);
    private static readonly FilmBytes Picture = new(5_000, 2);

    [Fact]
    public async Task A_package_holds_everything_in_one_folder_and_says_last_that_it_is_whole()
    {
        using var zip = await Open(Input(PlatformType.Weibo));
        zip.Entries.Select(e => e.FullName).ShouldBe(new[]
        {
            "video.mp4", "cover.jpg", "title.txt", "description.txt", "tags.txt", "caption.txt", "subtitles.srt", "CHECKLIST.md", "metadata.json",
        }.Select(n => $"2026-12-01_两岸-灯塔_weibo/{n}"));
        Digest.Of(Bytes(zip, "video.mp4")).ShouldBe(Film.Digest);
        Digest.Of(Bytes(zip, "cover.jpg")).ShouldBe(Picture.Digest);
        Text(zip, "title.txt").ShouldBe("两岸：灯塔");
        Text(zip, "description.txt").ShouldBe("海的故事。");
        Text(zip, "tags.txt").ShouldBe("海边\n灯 塔");
        Text(zip, "subtitles.srt").ShouldBe("1\n00:00:00,000 --> 00:00:01,000\n海\n");
    }

    [Theory]
    [InlineData(PlatformType.Weibo, "海的故事。\n\n#海边# #灯 塔#")]
    [InlineData(PlatformType.Xiaohongshu, "海的故事。\n\n#海边 #灯塔")]
    [InlineData(PlatformType.TikTok, "两岸：灯塔\n\n海的故事。\n\n#海边 #灯塔")]
    [InlineData(PlatformType.YouTube, "海的故事。\n\n#海边 #灯塔")]
    [InlineData(PlatformType.Bilibili, "海的故事。\n\n海边,灯 塔")]
    public async Task The_text_to_paste_has_its_tags_as_the_platform_writes_them(PlatformType platform, string caption)
    {
        using var zip = await Open(Input(platform));
        Text(zip, "caption.txt").ShouldBe(caption);
    }

    [Fact]
    public async Task What_the_package_says_of_itself_is_what_is_in_it()
    {
        var input = Input(PlatformType.Xiaohongshu);
        using var zip = await Open(input with
        {
            Post = input.Post with
            {
                Visibility = VisibilityType.Scheduled, ReleaseAt = new DateTimeOffset(2026, 12, 2, 8, 0, 0, TimeSpan.FromHours(8)), Options = new Dictionary<string, string>(StringComparer.Ordinal) { ["originality"] = "repost" },
            },
        });
        var said = JsonNode.Parse(Text(zip, "metadata.json"))!;
        ((int)said["schemaVersion"]!, (string?)said["platform"], (string?)said["attemptId"]).ShouldBe((1, "xiaohongshu", Attempt.ToString()));
        ((string?)said["visibility"], (string?)said["scheduleUtc"], (string?)said["originality"], (bool)said["aiDisclosure"]!).ShouldBe(("scheduled", "2026-12-02T00:00:00Z", "repost", true));
        ((long)said["durationMs"]!, (int)said["width"]!, (int)said["height"]!, (string?)said["sha256"]).ShouldBe((30_500, 1920, 1080, Film.Digest));
        var files = said["files"]!.AsArray();
        files.Select(f => (string?)f!["name"]).ShouldBe(zip.Entries.Select(e => e.Name).SkipLast(1));
        foreach (var file in files)
        {
            var bytes = Bytes(zip, (string)file!["name"]!);
            ((long)file["bytes"]!, (string?)file["sha256"]).ShouldBe((bytes.Length, Digest.Of(bytes)));
        }
    }

    [Fact]
    public async Task The_checklist_is_in_the_film_s_language_and_names_every_thing_left_to_a_person()
    {
        var input = Input(PlatformType.Xiaohongshu);
        using var chinese = await Open(input);
        var list = Text(chinese, "CHECKLIST.md");
        list.ShouldStartWith("# 发布清单：小红书\n");
        foreach (var item in new[] { "https://creator.xiaohongshu.com/publish/publish", "可见范围：公开", "评论：关闭", "下载：不允许", "年龄限制：无", "AI 生成", "位置", "链接" })
        {
            list.ShouldContain(item);
        }

        using var english = await Open(input with { Post = input.Post with { Language = "en", Visibility = VisibilityType.Private, AllowComments = true, AgeRestriction = true, AllowDownload = true, MadeByAi = false } });
        list = Text(english, "CHECKLIST.md");
        list.ShouldStartWith("# Checklist: Xiaohongshu\n");
        foreach (var item in new[] { "Who may see it: private", "Comments: on", "Downloads: allowed", "Age limit: adults only", "none needed", "Location", "link" })
        {
            list.ShouldContain(item);
        }

        list.Split('\n').Count(l => l.StartsWith("- [ ] ", StringComparison.Ordinal)).ShouldBe(11);
    }

    [Fact]
    public async Task What_there_is_not_is_left_out_and_a_picture_keeps_its_kind()
    {
        using var bare = await Open(Input(PlatformType.Weibo) with { Cover = null, Subtitles = null });
        bare.Entries.Select(e => e.Name).ShouldBe(["video.mp4", "title.txt", "description.txt", "tags.txt", "caption.txt", "CHECKLIST.md", "metadata.json"]);
        Text(bare, "CHECKLIST.md").ShouldNotContain("cover");
        using var png = await Open(Input(PlatformType.Weibo) with { Cover = Picture.File("image/png") });
        png.Entries[1].Name.ShouldBe("cover.png");
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes()
    {
        var (one, other) = (new MemoryStream(), new MemoryStream());
        await ExportPackage.Write(one, Input(PlatformType.Weibo), default);
        await ExportPackage.Write(other, Input(PlatformType.Weibo), default);
        Digest.Of(one.ToArray()).ShouldBe(Digest.Of(other.ToArray()));
    }

    [Fact]
    public async Task A_package_is_written_as_it_is_made_with_little_memory_and_the_film_is_not_packed()
    {
        const long Length = 100L << 20;
        Zeros? from = null;
        var zeros = new PostFile((_, _) => Task.FromResult<Stream>(from = new Zeros(Length)), Length, "video/mp4");
        var input = Input(PlatformType.Weibo);
        await using var all = new Zeros(Length);
        input = input with { Film = zeros, Post = input.Post with { Film = input.Post.Film with { Bytes = Length, Digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(all)) } } };
        var ahead = 0L;
        await using var into = new OneWay { Writing = written => ahead = Math.Max(ahead, (from?.Given ?? 0) - written) };

        await ExportPackage.Write(into, input, default);

        // What is read and not yet written is all that is in memory.
        ahead.ShouldBeInRange(1, 1 << 20);
        into.Written.ShouldBeInRange(Length, Length + (1 << 20));
    }

    [Fact]
    public async Task A_film_that_is_another_by_now_gives_no_whole_package()
    {
        var into = new MemoryStream();
        var failure = await Should.ThrowAsync<ReelException>(() => ExportPackage.Write(into, Input(PlatformType.Weibo) with { Film = new FilmBytes(300_000, 7).File() }, default));
        failure.Code.ShouldBe("film_changed");
        into.Position = 0;
        using var zip = new ZipArchive(into, ZipArchiveMode.Read);
        zip.Entries.ShouldNotContain(e => e.Name == "metadata.json");
    }

    [Theory]
    [InlineData("Two shores", "Two-shores")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("..\\..\\C:\\windows", "C-windows")]
    [InlineData("两岸：灯塔 第3集", "两岸-灯塔-第3集")]
    [InlineData("🌊🌊", "film")]
    [InlineData("", "film")]
    [InlineData("a\0b\n\tc", "a-b-c")]
    [InlineData("-._~", "film")]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("हिन्दी", "हिन्दी")]
    public void A_name_is_safe_on_every_disk_and_can_still_be_read(string title, string slug) =>
        ExportPackage.Name(Input(PlatformType.Weibo, title)).ShouldBe($"2026-12-01_{slug}_weibo");

    [Fact]
    public void A_name_ends_at_sixty_characters_and_never_within_one()
    {
        ExportPackage.Name(Input(PlatformType.Weibo, new string('灯', 61))).ShouldBe($"2026-12-01_{new string('灯', 60)}_weibo");
        // Each of these takes two units.
        var wide = string.Concat(Enumerable.Repeat("𠮷", 40));
        ExportPackage.Name(Input(PlatformType.Weibo, "a" + wide)).ShouldBe($"2026-12-01_a{string.Concat(Enumerable.Repeat("𠮷", 29))}_weibo");
    }

    private static ExportInput Input(PlatformType platform, string title = "两岸：灯塔") => new(platform, new Post
    {
        Title = title, Description = "海的故事。", Tags = ["海边", "灯 塔"], Visibility = VisibilityType.Public, Language = "zh", Film = Film.Facts(30.5),
        Cover = new CoverFacts("image/jpeg", 5_000, 1280, 720),
    }, Attempt, Made, Film.File(), Picture.File("image/jpeg"), "1\n00:00:00,000 --> 00:00:01,000\n海\n");

    private static async Task<ZipArchive> Open(ExportInput input)
    {
        using var into = new OneWay();
        await ExportPackage.Write(into, input, default);
        return new ZipArchive(new MemoryStream(into.Kept.ToArray()), ZipArchiveMode.Read);
    }

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using var from = zip.Entries.Single(e => string.Equals(e.Name, name, StringComparison.Ordinal)).Open();
        using var into = new MemoryStream();
        from.CopyTo(into);
        return into.ToArray();
    }

    private static string Text(ZipArchive zip, string name) => Encoding.UTF8.GetString(Bytes(zip, name));
}
