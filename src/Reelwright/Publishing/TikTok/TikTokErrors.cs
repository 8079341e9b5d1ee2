using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.TikTok;

/// <summary>What TikTok's refusals mean (contract §4.7, §4.8).</summary>
internal static class TikTokErrors
{
    public const string TaskUnknown = "invalid_publish_id";
    private const int MostSaid = 300;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>An answer that is not what was asked for.</summary>
    /// <param name="makes">Whether the call may make a post: then only a clear refusal says that it did not.</param>
    public static PlatformException Of(PlatformAnswer answer, bool makes)
    {
        var code = answer.Json.At("error.code").Word();
        var (fault, advice) = Known(code) ?? OfStatus(code, answer.Status);
        var unclear = makes && fault is PlatformFault.Transient;
        var said = answer.Json.At("error.message").Word() ?? code ?? $"HTTP {answer.Status}";
        var log = answer.Json.At("error.log_id").Word() is { } id ? $", log {id}" : "";
        return new PlatformException(
            unclear ? PlatformFault.Ambiguous : fault,
            $"TikTok refused ({code ?? "no code"}{log}): {Short(said)}. {(unclear ? "Nobody knows yet whether it did what it was asked." : advice)}",
            unclear)
        {
            PlatformCode = code,
            After = fault switch
            {
                PlatformFault.RateLimited => Asked(answer) ?? Minute,
                PlatformFault.Quota => Asked(answer) ?? Day,
                _ => Asked(answer),
            },
            Field = code is "privacy_level_option_mismatch" ? "visibility" : null,
        };
    }

    /// <summary>Why a post failed that TikTok had taken.</summary>
    public static PlatformFault OfReason(string reason) => reason switch
    {
        "internal" or "video_pull_failed" or "photo_pull_failed" => PlatformFault.Transient,
        "publish_cancelled" => PlatformFault.NotFound,
        "auth_removed" => PlatformFault.AuthRevoked,
        _ when reason.StartsWith("spam_risk", StringComparison.Ordinal) => PlatformFault.SpamRisk,
        _ => PlatformFault.MediaRejected,
    };

    /// <summary>Whether asking the same again later may help, so that a step that only reads has failed and nothing else has.</summary>
    public static bool Passes(this PlatformException failure) => failure.Fault is PlatformFault.AuthExpired or PlatformFault.Transient or PlatformFault.RateLimited or PlatformFault.Quota;

    private static (PlatformFault Fault, string Advice)? Known(string? code) => code switch
    {
        "access_token_invalid" => (PlatformFault.AuthExpired, "The token is renewed."),
        "scope_not_authorized" or "scope_permission_missed" => (PlatformFault.Permission, "Connect the account again and allow all that is asked for."),
        "token_not_authorized_for_specified_publish_id" => (PlatformFault.Permission, "It was posted by another account: connect that one."),
        "rate_limit_exceeded" => (PlatformFault.RateLimited, "It goes on in a minute."),
        "invalid_param" or "invalid_params" or "invalid_file_upload" => (PlatformFault.Validation, "Correct the post."),
        "unaudited_client_can_only_post_to_private_accounts" => (PlatformFault.NotAudited, "Make the account private and post for only you, or have TikTok audit your app."),
        "privacy_level_option_mismatch" => (PlatformFault.Validation, "Choose one of those the account has now."),
        "url_ownership_unverified" => (PlatformFault.Validation, "Verify the address at TikTok's developer portal."),
        "spam_risk_too_many_posts" => (PlatformFault.Quota, "The account has made a day's posts: it goes on tomorrow."),
        "spam_risk_too_many_pending_share" => (PlatformFault.Quota, "Five drafts of a day wait in TikTok's app: post or delete them there, it goes on tomorrow."),
        "reached_active_user_cap" => (PlatformFault.Quota, "Your app may not serve more people today: it goes on tomorrow."),
        "spam_risk_user_banned_from_posting" => (PlatformFault.SpamRisk, "TikTok does not let this account post: look in its app why."),
        "app_version_check_failed" => (PlatformFault.Permission, "Update TikTok's app on your phone, then try again."),
        TaskUnknown => (PlatformFault.NotFound, "TikTok no longer tells how this post is."),
        "internal_error" => (PlatformFault.Transient, "It is tried again."),
        not null when code.StartsWith("spam_risk", StringComparison.Ordinal) => (PlatformFault.SpamRisk, "Leave the account alone for a day."),
        _ => null,
    };

    private static (PlatformFault Fault, string Advice) OfStatus(string? code, int status) => status switch
    {
        401 => (PlatformFault.AuthExpired, "The token is renewed."),
        429 => (PlatformFault.RateLimited, "It goes on in a minute."),
        408 or >= 500 => (PlatformFault.Transient, "It is tried again."),
        403 => (PlatformFault.Permission, "Look at TikTok's developer portal what your app may do."),
        404 => (PlatformFault.NotFound, "Look at TikTok's developer portal whether this still exists."),
        >= 400 => (PlatformFault.Validation, "Correct the post."),
        // A code we do not know is a refusal all the same, whatever the status.
        _ when code is not (null or "ok") => (PlatformFault.Validation, "Correct the post."),
        _ => (PlatformFault.Transient, "It is tried again."),
    };

    private static TimeSpan? Asked(PlatformAnswer answer) =>
        int.TryParse(answer.Header("Retry-After"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;

    private static string Short(string said) => Scrub.Clean(said) is { Length: > MostSaid } clean ? clean[..MostSaid] : Scrub.Clean(said).TrimEnd('.');
}
