using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Providers;

/// <summary>Holds a request against what a model takes, before anything is sent or paid.</summary>
public static class FieldCheck
{
    // A model makes pictures of few sizes; what a film needs is made of them here.
    private const string Size = "size";

    /// <summary>Errors: <c>field_unsupported</c> naming the field, <c>field_invalid</c> naming the field and what it takes, <c>field_missing</c>.</summary>
    /// <param name="maker">As a person would call it, such as the vendor and its model.</param>
    public static void Ensure(IAsked request, IReadOnlyDictionary<string, FieldRule> fields, string maker)
    {
        if (Refusal(request, fields, maker) is { } refused)
        {
            throw refused;
        }
    }

    /// <summary>The same, told and not thrown; null where all of it is taken.</summary>
    public static ReelException? Refusal(IAsked request, IReadOnlyDictionary<string, FieldRule> fields, string maker)
    {
        var asked = request.Asked().ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in asked)
        {
            if (!fields.TryGetValue(name, out var rule))
            {
                return new ReelException("field_unsupported", $"{maker} takes no {name}: leave it out or choose another model; nothing was sent.");
            }

            if (!name.Equals(Size, StringComparison.Ordinal) && Wrong(rule, value) is { } wrong)
            {
                return new ReelException("field_invalid", $"{name} {wrong} of {maker}; nothing was sent.");
            }

            if (rule.Without is { } rivals && rivals.FirstOrDefault(asked.ContainsKey) is { } rival)
            {
                return new ReelException("field_invalid", $"{maker} takes {name} or {rival}, not both: leave one out; nothing was sent.");
            }

            if (rule.With is { } needed && needed.FirstOrDefault(f => !asked.ContainsKey(f)) is { } alone)
            {
                return new ReelException("field_missing", $"{maker} takes {name} only with {alone}: give both or neither; nothing was sent.");
            }
        }

        return fields.Where(f => f.Value.Required && !asked.ContainsKey(f.Key)).Select(f => f.Key).FirstOrDefault() is { } missing
            ? new ReelException("field_missing", $"{maker} needs {missing}: give it or choose another model; nothing was sent.") : null;
    }

    private static string? Wrong(FieldRule rule, object value) => value switch
    {
        string text when rule.Letters is { } most && text.Length > most => $"has {text.Length} letters, more than the {most}",
        IReadOnlyList<InputFile> files when rule.Count is { } most && files.Count > most => $"names {files.Count} files, more than the {most}",
        string or int or long or double or decimal when rule.OneOf is { } words && !words.Contains(Text(value), StringComparer.Ordinal) =>
            $"'{Titles.Cut(Text(value), 40)}' is none of {string.Join(", ", words.Take(30))}, the values",
        int or long or double or decimal => Number(rule, Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static string? Number(FieldRule rule, decimal number) =>
        number < rule.Least || number > rule.Most ? $"{Text(number)} is outside {rule.Least?.ToString(CultureInfo.InvariantCulture) ?? "-∞"} to {rule.Most?.ToString(CultureInfo.InvariantCulture) ?? "∞"}, the range"
        : rule.Step is { } step && (number - (rule.Least ?? 0)) % step != 0 ? $"{Text(number)} lies between the steps of {Text(step)}, those"
        : null;

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
