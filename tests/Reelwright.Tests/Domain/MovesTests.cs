using Reelwright.Domain;

namespace Reelwright.Tests.Domain;

/// <summary>Every pair of statuses is tried against the list of moves that are meant to be allowed.</summary>
public sealed class MovesTests
{
    [Fact]
    public void An_order_moves_as_listed() => Allowed<OrderStatus>(OrderMoves.MayMove).ShouldBe([
        "cancelled from pending", "cancelled from processing", "cancelled from paused",
        "completed from processing",
        "failed from processing",
        "paused from pending", "paused from processing",
        "pending from paused", "pending from failed",
        "processing from pending",
    ], ignoreOrder: true);

    [Fact]
    public void An_attempt_moves_as_listed() => Allowed<AttemptStatus>(AttemptMoves.MayMove).ShouldBe([
        "MEDIA_GENERATION from PENDING", "VIDEO_COMPOSITION from MEDIA_GENERATION", "COMPLETED from VIDEO_COMPOSITION",
        "FAILED from PENDING", "FAILED from MEDIA_GENERATION", "FAILED from VIDEO_COMPOSITION",
    ], ignoreOrder: true);

    [Fact]
    public void A_film_moves_as_listed() => Allowed<FilmStatus>(FilmMoves.MayMove).ShouldBe([
        "GENERATING from PENDING", "COMPLETED from GENERATING", "FAILED from PENDING", "FAILED from GENERATING",
    ], ignoreOrder: true);

    [Fact]
    public void A_chapter_moves_as_listed() => Allowed<ChapterStatus>(ChapterMoves.MayMove).ShouldBe([
        "confirmed from pending", "confirmed from processing", "confirmed from completed",
        "processing from confirmed", "processing from completed", "processing from failed",
        "completed from processing", "completed from confirmed", "failed from processing",
        "pending from confirmed", "pending from processing", "pending from completed", "pending from failed",
    ], ignoreOrder: true);

    [Fact]
    public void A_sentence_moves_as_listed() => Allowed<SentenceStatus>(SentenceMoves.MayMove).ShouldBe([
        "processing from pending", "completed from processing", "failed from processing", "pending from completed", "pending from failed",
    ], ignoreOrder: true);

    [Fact]
    public void A_project_moves_as_listed() => Allowed<ProjectStatus>(ProjectMoves.MayMove).ShouldBe([
        "parsing from uploaded", "parsing from parsed", "parsing from completed", "parsing from failed",
        "parsed from parsing", "parsed from generating", "parsed from completed", "parsed from failed",
        "generating from parsed", "generating from completed", "generating from failed",
        "completed from generating", "completed from parsed", "completed from failed",
        "failed from parsing", "failed from generating", "failed from completed",
    ], ignoreOrder: true);

    [Fact]
    public void A_clip_moves_as_listed() => Allowed<ClipStatus>(ClipMoves.MayMove).ShouldBe([
        "processing from queued", "failed from queued", "completed from processing", "failed from processing", "queued from processing", "queued from completed", "queued from failed", "completed from failed",
    ], ignoreOrder: true);

    [Fact]
    public void A_take_moves_as_listed() => Allowed<TakeStatus>(TakeMoves.MayMove).ShouldBe([
        "processing from pending", "failed from pending", "completed from processing", "failed from processing",
    ], ignoreOrder: true);

    [Fact]
    public void An_errand_moves_as_listed() => Allowed<ErrandStatus>(ErrandMoves.MayMove).ShouldBe([
        "processing from pending", "failed from pending", "completed from processing", "failed from processing",
    ], ignoreOrder: true);

    private static List<string> Allowed<T>(Func<T, T, bool> mayMove) where T : struct, Enum =>
        [.. from old in Enum.GetValues<T>() from next in Enum.GetValues<T>() where mayMove(old, next) select $"{next.Word()} from {old.Word()}"];
}
