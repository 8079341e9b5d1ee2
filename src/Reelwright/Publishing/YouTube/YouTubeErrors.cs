using System.Collections.Frozen;
using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;
using static Reelwright.Domain.PlatformFault;

namespace Reelwright.Publishing.YouTube;

/// <summary>What YouTube's refusals mean: its word for the reason counts, the status only where that is unknown (contract 3.8).</summary>
internal static class YouTubeErrors
{
    private const string NoChannel = "youtubeSignupRequired";
    private const string ChannelLimit = "uploadLimitExceeded";
    private const int MostSaid = 300;

    private static readonly FrozenDictionary<string, PlatformFault> Kinds = new Dictionary<string, PlatformFault>(StringComparer.Ordinal)
    {
        ["authError"] = AuthExpired, ["Unauthorized"] = AuthExpired, ["unauthorized"] = AuthExpired, ["authorizationRequired"] = AuthExpired,
        ["quotaExceeded"] = Quota, ["dailyLimitExceeded"] = Quota, [ChannelLimit] = Quota,
        ["rateLimitExceeded"] = RateLimited, ["userRateLimitExceeded"] = RateLimited, ["uploadRateLimitExceeded"] = RateLimited,
        [NoChannel] = Permission, ["forbidden"] = Permission, ["insufficientPermissions"] = Permission,
        ["forbiddenPrivacySetting"] = Permission, ["forbiddenLicenseSetting"] = Permission,
        ["authenticatedUserAccountSuspended"] = AuthRevoked, ["authenticatedUserAccountClosed"] = AuthRevoked,
        ["invalidTitle"] = Validation, ["invalidDescription"] = Validation, ["invalidTags"] = Validation, ["invalidCategoryId"] = Validation, ["invalidPublishAt"] = Validation,
        ["invalidFilename"] = Validation, ["invalidVideoMetadata"] = Validation, ["invalidRecordingDetails"] = Validation, ["mediaBodyRequired"] = Validation, ["defaultLanguageNotSet"] = Validation,
        ["videoNotFound"] = NotFound,
        ["backendError"] = Transient, ["internalError"] = Transient,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["invalidTitle"] = "title", ["invalidDescription"] = "description", ["invalidTags"] = "tags", ["invalidCategoryId"] = YouTubeFields.Category, ["invalidPublishAt"] = "release_at",
        ["invalidFilename"] = "film", ["mediaBodyRequired"] = "film", ["defaultLanguageNotSet"] = "language",
        ["forbiddenPrivacySetting"] = "visibility", ["forbiddenLicenseSetting"] = YouTubeFields.License,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What an answer that is not what was asked for means.</summary>
    /// <param name="maybeDone">Whether YouTube may have done it all the same, when it says that it broke down.</param>
    public static PlatformException Of(PlatformAnswer answer, DateTimeOffset now, bool maybeDone = false)
    {
        var error = answer.Json.At("error");
        var reason = error.At("errors").Each().FirstOrDefault().At("reason").Word();
        var fault = reason is not null && Kinds.TryGetValue(reason, out var kind) ? kind : OfStatus(answer.Status);
        var resets = fault is not Quota ? (DateTimeOffset?)null : reason is ChannelLimit ? now.AddHours(24) : PacificDay.Next(now);
        var said = Clean(error.At("message").Word());
        return new PlatformException(fault, $"{YouTubeLine.Platform} answered {answer.Status}{(reason is null ? "" : " " + Clean(reason))}{(said is "" ? "" : $" ({said})")}: {Advice(fault, reason)}", maybeDone)
        {
            PlatformCode = reason,
            ResetsAt = resets,
            After = resets - now ?? RetryAfter(answer),
            Field = reason is null ? null : Fields.GetValueOrDefault(reason),
        };
    }

    /// <summary>Whether it passes without anybody changing the post or the account.</summary>
    public static bool Passes(PlatformFault fault) => fault is AuthExpired or AuthRevoked or Quota or RateLimited or Transient or Ambiguous;

    private static PlatformFault OfStatus(int status) => status switch
    {
        401 => AuthExpired,
        403 => Permission,
        404 or 410 => NotFound,
        429 => RateLimited,
        408 or < 400 or >= 500 => Transient,
        _ => Validation,
    };

    private static string Advice(PlatformFault fault, string? reason) => (fault, reason) switch
    {
        (_, NoChannel) => "the Google account has no channel; make one at YouTube, then connect it again.",
        (_, ChannelLimit) => "the channel has uploaded as much as it may for a day; it is tried again after that.",
        (Quota, _) => "the share of the app for this day is used up; it begins anew at midnight in Los Angeles.",
        (AuthExpired, _) => "the access is too old and is renewed.",
        (AuthRevoked, _) => "connect the account again.",
        (Permission, _) => "the account or the app may not do that; look at the channel's rights in YouTube Studio, or connect it again and allow all that is asked.",
        (RateLimited or Transient, _) => "it is tried again.",
        (NotFound, _) => "it is not there, or no longer.",
        _ => "change the post, then try again.",
    };

    private static string Clean(string? said) => said is null ? "" : Scrub.Clean(said.Length <= MostSaid ? said : said[..MostSaid]);

    private static TimeSpan? RetryAfter(PlatformAnswer answer) =>
        int.TryParse(answer.Header("Retry-After"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
}
