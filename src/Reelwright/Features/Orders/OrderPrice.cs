using System.Globalization;
using Reelwright.Domain;

namespace Reelwright.Features.Orders;

/// <summary>What is left of an order, and its price, for whoever sits at the machine.</summary>
internal static class OrderPrice
{
    /// <summary>Whether it surely costs nothing, whoever steps in. What a text maker would write is in no estimate.</summary>
    public static bool IsFree(EstimateFilms.Answer rest, GenerationSettings? makers) =>
        makers is { TextConfig: null, TranslationConfig: null } && rest.Unpriced.Count == 0 && rest.Costs.All(c => c.Amount == 0) && rest.Fallbacks.All(f => f.Amount == 0);

    /// <summary>In lines.</summary>
    public static IEnumerable<string> Lines(EstimateFilms.Answer rest)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{rest.Pictures} pictures and {rest.Voices} voices are to be made, in about {rest.Seconds:0} s.");
        foreach (var cost in rest.Costs)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"That costs {cost.Amount:0.######} {cost.Currency}.");
        }

        foreach (var maker in rest.Unpriced)
        {
            yield return $"Of maker account {maker} nobody has told a price.";
        }

        foreach (var other in rest.Fallbacks.Where(f => f.Amount != 0))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"If maker account {other.ApiConfigId} steps in for all of its kind: {(other.Amount is { } amount ? string.Create(CultureInfo.InvariantCulture, $"{amount:0.######} {other.Currency}") : "nobody has told a price")}.");
        }
    }
}
