using Reelwright.Base;
using Reelwright.Providers.Offline;

namespace Reelwright.Providers;

/// <summary>Which makers there are, by the provider an account names. A new adapter is one line here.</summary>
public sealed class MakerList
{
    private const string Offline = "offline";

    private readonly Lazy<DrawnPicture> drawn = new(() => new DrawnPicture());
    private readonly Lazy<EspeakSpeech> espeak = new(() => new EspeakSpeech());

    /// <summary>The picture maker of a provider. Errors: <c>maker_unknown</c>.</summary>
    public IPictureMaker Picture(string provider) => provider switch
    {
        Offline => drawn.Value,
        _ => throw Unknown(provider, "pictures"),
    };

    /// <summary>The voice maker of a provider. Errors: <c>maker_unknown</c>.</summary>
    public ISpeechMaker Speech(string provider) => provider switch
    {
        Offline => espeak.Value,
        _ => throw Unknown(provider, "voices"),
    };

    private static ReelException Unknown(string provider, string what) =>
        new("maker_unknown", $"There is no maker '{provider}' of {what}: choose another account for this order.");
}
