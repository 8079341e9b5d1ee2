using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.YouTube;

/// <summary>What refusals of Google's sign-in mean: they are shaped otherwise than YouTube's (contract 3.1).</summary>
internal static class GoogleErrors
{
    private const int MostSaid = 200;

    public static PlatformException Of(PlatformAnswer answer)
    {
        var error = answer.Json.At("error").Word();
        var (fault, advice) = (error, answer.Status) switch
        {
            ("invalid_grant", _) => (PlatformFault.AuthRevoked, "the permission has ended or was taken back; connect the account again (while the app's consent screen is in testing, that is so after seven days)."),
            ("invalid_client" or "unauthorized_client", _) => (PlatformFault.Permission, "Google does not know the app by its client id and secret; look at them in the settings."),
            (_, 429) => (PlatformFault.RateLimited, "it is tried again."),
            (_, < 400 or >= 500) => (PlatformFault.Transient, "it is tried again."),
            (_, 401 or 403) => (PlatformFault.Permission, "look at the app's settings in the Google console."),
            _ => (PlatformFault.Validation, "look at the app's redirect address in the Google console, then connect the account again."),
        };
        var said = Scrub.Clean(answer.Json.At("error_description").Word() ?? "");
        return new PlatformException(fault, $"Google's sign-in answered {answer.Status} {error}{(said is "" ? "" : $" ({said[..Math.Min(said.Length, MostSaid)]})")}: {advice}") { PlatformCode = error };
    }
}
