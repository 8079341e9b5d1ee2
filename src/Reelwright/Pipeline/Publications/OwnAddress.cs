namespace Reelwright.Pipeline.Publications;

/// <summary>Where this installation is reached from outside: what the operator says, else where this process listens.</summary>
/// <param name="said">The setting's value; null where it is not set.</param>
public sealed class OwnAddress(string? said)
{
    /// <summary>The setting: an address such as <c>https://reel.example.org</c>.</summary>
    public const string Setting = "REEL_PUBLIC_URL";

    private volatile string? served;

    /// <summary>Without a slash at its end; null while nobody can know.</summary>
    public string? Url => string.IsNullOrWhiteSpace(said) ? served : said.TrimEnd('/');

    /// <summary>This process listens there.</summary>
    public void Served(string address) => served = address.TrimEnd('/');
}
