using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>Writes columns of a publication that do not follow from its state.</summary>
internal static class PostRows
{
    private const string Unbegun = """
        epoch = epoch + 1, progress = 0, platform_response = null, doing = null, submit_sent_at = null, submit_reply_at = null,
        session = null, session_at = null, part_size = 0, part_count = 0, confirmed_bytes = 0, located = false, offered_bytes = 0, uploaded = false, cover_ref = null, cover_trouble = null, cover_trouble_code = null,
        remote_task = null, remote_state = null, remote_reason = null, warning = null, warning_code = null, looked_at = null, looks = 0, absent = false, stumbles = 0, last_error_code = null, last_error = null
        """;

    /// <summary>The assignments of whoever begins another attempt, and with them those that take back what the journal knows of the one before.</summary>
    /// <param name="assignments">Of columns the journal does not have for an attempt alone, such as <c>$"attempt_id = {attempt}"</c>.</param>
    public static FormattableString Anew(FormattableString assignments) => FormattableStringFactory.Create($"{assignments.Format}, {Unbegun}", assignments.GetArguments());

    /// <summary>In the caller's transaction, which holds the row.</summary>
    /// <param name="assignments">Such as <c>$"paused_at = {now}"</c>.</param>
    public static Task<int> Set(ReelDb db, Guid id, FormattableString assignments, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        FormattableStringFactory.Create($"update publication_records set {assignments.Format} where id = {{{assignments.ArgumentCount}}}", [.. assignments.GetArguments(), id]), ct);
}
