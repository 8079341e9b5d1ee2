using System.Globalization;
using System.Net;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.Bilibili;

/// <summary>What Bilibili's refusals mean (contract 5A.5).</summary>
internal static class BilibiliErrors
{
    /// <summary>The upload is no longer known: it is opened anew.</summary>
    public const string NoUpload = "127022";

    private const string NonceUsed = "4004";
    private const string StillWorking = "123028";
    private static readonly TimeSpan WorkingPause = TimeSpan.FromSeconds(10);

    /// <summary>What kind of trouble a code is.</summary>
    public static PlatformFault Of(long code) => code switch
    {
        -500 or 4010 or 4011 or 122009 or 122010 or 123002 or 123023 or 123028 or 123039 or 123044 or 127201 or 129020 or 129021
            or (>= 130004 and <= 130006) or 131001 or 141002 or 141003 or 141005 => PlatformFault.Transient,
        127009 or 127306 or 123026 => PlatformFault.RateLimited,
        123029 or 123036 or 123037 => PlatformFault.Quota,
        122007 => PlatformFault.AuthRevoked,
        122000 or 122001 or 122002 or 122008 or (>= 127000 and <= 127004) or 127008 or 127012 or 127022 or 127023 => PlatformFault.AuthExpired,
        4004 or 123007 or 123015 or 123035 or 123043 => PlatformFault.Duplicate,
        4002 or 4003 or 123001 or 127005 or 127006 or 127007 or 127010 or 127011 or 127304 or 127305 or 130001 => PlatformFault.Permission,
        123004 or 123005 or 123011 or 123040 or 123041 or 127107 or 127124 => PlatformFault.NotFound,
        123006 => PlatformFault.MediaRejected,
        _ => PlatformFault.Validation,
    };

    /// <summary>What went wrong with a call; null when it was carried out.</summary>
    /// <param name="posts">The call makes the post: what passes by itself may have made it.</param>
    /// <param name="said">The answer without secrets.</param>
    public static PlatformException? Judge(PlatformAnswer answer, bool posts, string said)
    {
        var code = answer.Json.At("code").Count();
        if (answer.Taken && code is 0)
        {
            return null;
        }

        if (code is null or 0 || (posts && answer.Status >= 500))
        {
            return OfStatus(answer, posts, said);
        }

        var (word, fault) = (code.Value.ToString(CultureInfo.InvariantCulture), Of(code.Value));
        // A call is signed anew whenever it is repeated, so that only the one that makes the post is in doubt when its nonce was seen before.
        fault = word is NonceUsed && !posts ? PlatformFault.Transient : fault;
        var doubt = posts && ((fault is PlatformFault.Transient && word is not StillWorking) || fault is PlatformFault.Duplicate);
        return new PlatformException(
            doubt && fault is PlatformFault.Transient ? PlatformFault.Ambiguous : fault,
            $"{BilibiliLine.Name} says \"{said}\" (code {word}): {Advice(fault, word)}", doubt)
        {
            PlatformCode = word,
            After = word is StillWorking ? WorkingPause : Pause(answer),
            Field = word switch { "123013" => "title", "127207" => "tid", "127102" => "film", _ => null },
        };
    }

    /// <summary>Whether a trouble passes by itself, or by what the engine does about it.</summary>
    public static bool Passes(PlatformException failure) =>
        failure.Fault is PlatformFault.AuthExpired or PlatformFault.AuthRevoked or PlatformFault.RateLimited or PlatformFault.Quota or PlatformFault.Transient;

    private static PlatformException OfStatus(PlatformAnswer answer, bool posts, string said)
    {
        var fault = answer.Status switch
        {
            _ when answer.Taken => PlatformFault.Transient,
            >= 500 => PlatformFault.Transient,
            (int)HttpStatusCode.TooManyRequests => PlatformFault.RateLimited,
            (int)HttpStatusCode.Unauthorized => PlatformFault.AuthExpired,
            (int)HttpStatusCode.Forbidden => PlatformFault.Permission,
            (int)HttpStatusCode.NotFound => PlatformFault.NotFound,
            _ => PlatformFault.Validation,
        };
        var doubt = posts && fault is PlatformFault.Transient;
        return new PlatformException(doubt ? PlatformFault.Ambiguous : fault, $"{BilibiliLine.Name} answered {answer.Status} \"{said}\": {Advice(fault, "")}", doubt)
        {
            PlatformCode = FormattableString.Invariant($"http_{answer.Status}"),
            After = Pause(answer),
        };
    }

    private static TimeSpan? Pause(PlatformAnswer answer) =>
        int.TryParse(answer.Header("Retry-After"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;

    private static string Advice(PlatformFault fault, string code) => (fault, code) switch
    {
        (_, "4002" or "4003") => "it does not take the signature; compare the app's secret, and this machine's clock, which may be ten minutes off at most.",
        (PlatformFault.Transient, _) => "it passes by itself, or has to be looked up.",
        (PlatformFault.RateLimited, _) => "it was asked too often and is asked again later.",
        (PlatformFault.Quota, _) => "the day's share of posts is used up; it goes on when a new one begins.",
        (PlatformFault.AuthExpired, _) => "the account's token is not valid, and is renewed.",
        (PlatformFault.AuthRevoked, _) => "connect the account again.",
        (PlatformFault.Duplicate, _) => "it has something like this already; its list is searched before anything else is done.",
        (PlatformFault.Permission, _) => "look at the open platform whether the app is approved and the account has allowed it, then connect the account again.",
        (PlatformFault.NotFound, _) => "it is not there, or no longer.",
        (PlatformFault.MediaRejected, _) => "export the film anew as mp4 and post that.",
        _ => "correct what it names.",
    };
}
