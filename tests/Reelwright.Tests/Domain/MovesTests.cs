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

    [Fact]
    public void A_publication_moves_as_listed() => Allowed<PublicationState>(PublicationMoves.MayMove).ShouldBe([
        "draft from scheduled_local", "draft from validating", "draft from ready", "draft from failed",
        "scheduled_local from draft", "scheduled_local from validating", "scheduled_local from failed",
        "validating from draft", "validating from scheduled_local", "validating from ready", "validating from failed",
        "ready from validating", "ready from uploading", "ready from ambiguous",
        "uploading from ready",
        "submitted from ready", "submitted from uploading", "submitted from ambiguous",
        "processing from ready", "processing from uploading", "processing from submitted", "processing from in_review", "processing from scheduled_remote", "processing from awaiting_user", "processing from ambiguous",
        "in_review from uploading", "in_review from submitted", "in_review from processing", "in_review from scheduled_remote", "in_review from awaiting_user", "in_review from ambiguous",
        "scheduled_remote from uploading", "scheduled_remote from submitted", "scheduled_remote from processing", "scheduled_remote from in_review", "scheduled_remote from ambiguous",
        "awaiting_user from draft", "awaiting_user from validating", "awaiting_user from ready", "awaiting_user from uploading", "awaiting_user from submitted", "awaiting_user from processing", "awaiting_user from ambiguous",
        "published from ready", "published from uploading", "published from submitted", "published from processing", "published from in_review", "published from scheduled_remote", "published from awaiting_user", "published from published_unlinked", "published from ambiguous",
        "published_unlinked from ready", "published_unlinked from uploading", "published_unlinked from submitted", "published_unlinked from processing", "published_unlinked from in_review", "published_unlinked from scheduled_remote", "published_unlinked from awaiting_user", "published_unlinked from ambiguous",
        "failed from scheduled_local", "failed from validating", "failed from ready", "failed from uploading", "failed from submitted", "failed from processing", "failed from in_review", "failed from scheduled_remote", "failed from awaiting_user", "failed from ambiguous",
        "ambiguous from ready", "ambiguous from uploading",
        "removed from submitted", "removed from processing", "removed from in_review", "removed from scheduled_remote", "removed from published", "removed from published_unlinked",
        "cancelled from draft", "cancelled from scheduled_local", "cancelled from validating", "cancelled from ready", "cancelled from uploading", "cancelled from awaiting_user", "cancelled from ambiguous",
    ], ignoreOrder: true);

    [Fact]
    public void A_publication_is_told_by_five_words() => Enum.GetValues<PublicationState>().Select(state => $"{state.Word()}: {PublicationMoves.Status(state).Word()}").ShouldBe([
        "draft: pending", "scheduled_local: pending", "validating: pending", "ready: pending", "scheduled_remote: pending",
        "uploading: publishing", "submitted: publishing", "processing: publishing", "in_review: publishing", "awaiting_user: publishing", "ambiguous: publishing",
        "published: published", "published_unlinked: published",
        "failed: failed", "removed: failed",
        "cancelled: cancelled",
    ], ignoreOrder: true);

    [Fact]
    public void Nobody_sends_again_what_may_be_out_but_from_where_a_person_has_looked()
    {
        // Once a platform may have the post, only what was looked for and not found, or has failed, is begun again.
        PublicationState[] begun = [PublicationState.Draft, PublicationState.ScheduledLocal, PublicationState.Validating, PublicationState.Ready, PublicationState.Uploading];
        PublicationState[] sent = [.. Enum.GetValues<PublicationState>().Except(begun)];
        sent.Where(from => Array.Exists(begun, to => PublicationMoves.MayMove(from, to))).ShouldBe([PublicationState.Failed, PublicationState.Ambiguous], ignoreOrder: true);
    }

    private static List<string> Allowed<T>(Func<T, T, bool> mayMove) where T : struct, Enum =>
        [.. from old in Enum.GetValues<T>() from next in Enum.GetValues<T>() where mayMove(old, next) select $"{next.Word()} from {old.Word()}"];
}
