using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>Films of <see cref="FakeBilibili"/>: reviewed by its clock, refused when told so, listed newest first.</summary>
public sealed class FakeBilibiliArchives(FakeTime clock)
{
    public const string Category = "21";
    private static readonly TimeSpan Alike = TimeSpan.FromMinutes(10);
    private readonly List<FakeArchive> all = [];
    private readonly HashSet<string> covers = new(StringComparer.Ordinal);

    /// <summary>How what is posted next ends: its state and why; null for well.</summary>
    public (int State, string Reason)? Verdict { get; set; }

    /// <summary>What is posted next is never decided.</summary>
    public bool Dawdles { get; set; }

    /// <summary>Until a new film stands in the list.</summary>
    public TimeSpan ListedAfter { get; set; }

    /// <summary>How long the list says films are; null for not at all.</summary>
    public double? Seconds { get; set; } = 30;

    /// <summary>The numbers of every film, as they are told.</summary>
    public string Numbers { get; set; } = """{"title":"t","ptime":1790000600,"view":"1234567890123","danmaku":2,"reply":"3","favorite":4,"coin":"5","share":6,"like":"7"}""";

    /// <summary>The categories.</summary>
    public static JsonArray Types() => new(
        new JsonObject
        {
            ["id"] = 1, ["parent"] = 0, ["name"] = "动画", ["description"] = "",
            ["children"] = new JsonArray(new JsonObject { ["id"] = 21, ["parent"] = 1, ["name"] = "综合", ["description"] = "" }, new JsonObject { ["id"] = "24", ["parent"] = 1, ["name"] = "MAD" }),
        },
        new JsonObject { ["id"] = 3, ["parent"] = 0, ["name"] = "音乐", ["children"] = new JsonArray() });

    /// <summary>All of them, removed ones too.</summary>
    public IReadOnlyList<FakePost> Posts() => [.. all.Select(a => new FakePost(a.Id, a.Title, a.Digest, a.Bytes) { State = $"{a.Now(clock.GetUtcNow()).State}" })];

    /// <summary>Puts a film there, as if it had been posted by other means.</summary>
    public string Plant(string title, DateTimeOffset at, double? seconds)
    {
        var id = FormattableString.Invariant($"BV1fake{all.Count + 1:00000}");
        all.Add(new FakeArchive(id, title, "planted", 0, at, null, false, seconds));
        return id;
    }

    /// <summary>How long a review takes.</summary>
    public TimeSpan Review { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>From now on a film is in this state.</summary>
    public void Put(string id, int state, string description, string reason = "") => all.Single(a => Is(a, id)).Forced = (state, description, reason);

    /// <summary>The platform no longer knows a film.</summary>
    public void Forget(string id) => all.Single(a => Is(a, id)).Forgotten = true;

    /// <summary>Keeps a cover.</summary>
    public FakeReply TakeCover(IFormFile? file)
    {
        if (file is not { Length: > 0 and <= 5 << 20, ContentType: "image/png" or "image/jpeg" } || string.IsNullOrEmpty(file.FileName))
        {
            return FakeBilibili.Bad(127102, "file");
        }

        var address = $"http://archive.fake/cover-{covers.Count + 1}.jpg";
        covers.Add(address);
        return FakeBilibili.Good(new JsonObject { ["url"] = address });
    }

    /// <summary>Makes a film.</summary>
    public FakeReply Add(byte[] body, (string Digest, long Bytes) film)
    {
        var asked = JsonNode.Parse(body)!.AsObject();
        string Said(string name) => asked[name]?.ToString() ?? "";
        int Number(string name) => asked[name] is JsonValue value && value.TryGetValue(out int n) ? n : -1;
        var title = Said("title");
        if (title.Length is 0 or >= 80)
        {
            return FakeBilibili.Bad(123013, "title");
        }

        if (Number("tid") is not (21 or 24))
        {
            return FakeBilibili.Bad(127207, "tid");
        }

        if (!covers.Contains(Said("cover")) || Said("desc").Length >= 250 || Said("tag").Length is 0 or >= 200 || Number("no_reprint") is not (0 or 1)
            || !(Number("copyright") is 1 || (Number("copyright") is 2 && Said("source").Length > 0)))
        {
            return FakeBilibili.Bad(127100, "param");
        }

        var now = clock.GetUtcNow();
        if (all.Any(a => string.Equals(a.Title, title, StringComparison.Ordinal) && now - a.At < Alike))
        {
            return FakeBilibili.Bad(123035, "same title");
        }

        var id = FormattableString.Invariant($"BV1fake{all.Count + 1:00000}");
        all.Add(new FakeArchive(id, title, film.Digest, film.Bytes, now, Verdict, Dawdles, Seconds) { Asked = asked, Review = Review });
        return FakeBilibili.Good(new JsonObject { ["resource_id"] = id });
    }

    /// <summary>What a film was made with.</summary>
    public JsonObject? AskedFor(string id) => all.Single(a => Is(a, id)).Asked;

    /// <summary>Shows one.</summary>
    public FakeReply View(string id) => Known(id) is { } archive ? FakeBilibili.Good(archive.Show(clock.GetUtcNow())) : FakeBilibili.Bad(127124, "no such archive");

    /// <summary>Shows some.</summary>
    public FakeReply List(IQueryCollection query)
    {
        if (!int.TryParse(query["pn"].ToString(), CultureInfo.InvariantCulture, out var page) || !int.TryParse(query["ps"].ToString(), CultureInfo.InvariantCulture, out var size) || page < 1 || size is < 1 or > 50 || query["status"].ToString() is not ("all" or "is_pubing" or "pubed" or "not_pubed"))
        {
            return FakeBilibili.Bad(127100, "param");
        }

        var now = clock.GetUtcNow();
        var listed = all.Where(a => !a.Forgotten && now - a.At >= ListedAfter).OrderByDescending(a => a.At).ToList();
        return FakeBilibili.Good(new JsonObject
        {
            ["page"] = new JsonObject { ["pn"] = page, ["ps"] = size, ["total"] = listed.Count },
            ["list"] = new JsonArray([.. listed.Skip((page - 1) * size).Take(size).Select(a => a.Show(now))]),
        });
    }

    /// <summary>Counts one.</summary>
    public FakeReply Stat(string id) => Known(id) is null ? FakeBilibili.Bad(127107, "deleted") : FakeBilibili.Good(JsonNode.Parse(Numbers));

    private static bool Is(FakeArchive archive, string id) => string.Equals(archive.Id, id, StringComparison.Ordinal);

    private FakeArchive? Known(string id) => all.Find(a => Is(a, id) && !a.Forgotten);
}
