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
    /// <param name="maker">As a person would call it, such as <c>openai gpt-image-2</c>.</param>
    public static void Ensure(IAsked request, IReadOnlyDictionary<string, FieldRule> fields, string maker)
    {
        var asked = request.Asked().ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in asked)
        {
            if (!fields.TryGetValue(name, out var rule))
            {
                throw new ReelException("field_unsupported", $"{maker} takes no {name}: leave it out or choose another model; nothing was sent.");
            }

            if (!name.Equals(Size, StringComparison.Ordinal) && Wrong(rule, value) is { } wrong)
            {
                throw new ReelException("field_invalid", $"{name} {wrong} of {maker}; nothing was sent.");
            }
        }

        if (fields.Where(f => f.Value.Required && !asked.ContainsKey(f.Key)).Select(f => f.Key).FirstOrDefault() is { } missing)
        {
            throw new ReelException("field_missing", $"{maker} needs {missing}: give it or choose another model; nothing was sent.");
        }
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
