using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Base;

namespace Reelwright.Features.Makers;

/// <summary>What <c>reel makers add</c> and <c>change</c> say of an account.</summary>
internal sealed class MakerOptions
{
    private readonly Option<string?> name = new("--name") { Description = "What it is called." };
    private readonly Option<string?> key = new("--key-file") { Description = "A file with the key; - reads it from standard input." };
    private readonly Option<string?> secret = new("--secret-file") { Description = "A file with the second secret, where the vendor has one." };
    private readonly Option<string?> endpoint = new("--endpoint") { Description = "Base address, where it is not the vendor's usual one." };
    private readonly Option<string?> region = new("--region") { Description = "One of the vendor's regions." };
    private readonly Option<string?> model = new("--model") { Description = "The model." };
    private readonly Option<string[]> settings = new("--set") { Description = "A setting of the vendor's, as NAME=VALUE, or NAME=null to take it away; may be given several times." };
    private readonly Option<string[]> prices = new("--price") { Description = "What a unit costs, as UNIT=AMOUNT, such as image=0.04, in the place of the catalog's prices; may be given several times." };
    private readonly Option<string?> currency = new("--currency") { Description = "Of the prices that --price says (default: USD)." };
    private readonly Option<string?> list = new("--prices-file") { Description = "A file with all prices it has, a JSON list of {unit, price, currency, model, from}; an empty list takes those of the catalog." };
    private readonly Option<bool?> usual = new("--default") { Description = "true: whatever names no account takes this one." };
    private readonly Option<bool?> active = new("--active") { Description = "false: nothing is asked by it." };
    private readonly Option<int?> daily = new("--daily-limit") { Description = "Calls a day; 0 is without a limit." };
    private readonly Option<int?> monthly = new("--monthly-limit") { Description = "Calls a month; 0 is without a limit." };
    private readonly Option<int?> rate = new("--rate-limit") { Description = "Calls a minute; 0 is without a limit." };
    private readonly Option<string?> expires = new("--expires") { Description = "From when on it is refused, such as 2030-06-30; never takes that away." };

    /// <summary>The command with them.</summary>
    public Command AddTo(Command command)
    {
        foreach (var option in (Option[])[name, key, secret, endpoint, region, model, settings, prices, currency, list, usual, active, daily, monthly, rate, expires])
        {
            command.Options.Add(option);
        }

        return command;
    }

    /// <summary>What was said. Errors: <c>setting_invalid</c>, <c>prices_invalid</c>, <c>file_unreadable</c>.</summary>
    /// <param name="before">The account that is changed; null for a new one.</param>
    public MakerChange Read(ParseResult parsed, MakerRow? before)
    {
        var said = new MakerChange
        {
            Name = parsed.GetValue(name), ApiKey = Secret(parsed.GetValue(key)), ApiSecret = Secret(parsed.GetValue(secret)), Endpoint = parsed.GetValue(endpoint) ?? Own(parsed, "endpoint"), Region = parsed.GetValue(region) ?? Own(parsed, "region"),
            IsDefault = parsed.GetValue(usual), IsActive = parsed.GetValue(active), DailyLimit = parsed.GetValue(daily), MonthlyLimit = parsed.GetValue(monthly), RateLimit = parsed.GetValue(rate),
            ConfigParams = Settings(parsed, before), PricingModel = Prices(parsed),
        };
        return parsed.GetValue(expires) is { } end ? said with { ExpiresAt = Moment(end) } : said;
    }

    private JsonElement? Settings(ParseResult parsed, MakerRow? before)
    {
        var said = Said(parsed).Where(s => s.Name is not ("endpoint" or "region")).ToList();
        if (parsed.GetValue(model) is { } named)
        {
            said.Add(("model", JsonSerializer.Serialize(named)));
        }

        if (said.Count == 0)
        {
            return null;
        }

        var all = before?.ConfigParams is { } there ? JsonObject.Create(there)! : [];
        foreach (var (setting, value) in said)
        {
            if (Value(value) is { } told)
            {
                all[setting] = told;
            }
            else
            {
                all.Remove(setting);
            }
        }

        return JsonSerializer.SerializeToElement(all);
    }

    private List<(string Name, string Value)> Said(ParseResult parsed) => [.. (parsed.GetValue(settings) ?? []).Select(s => Pair(s, "setting_invalid"))];

    // The catalog lists these among the settings, and they have a place of their own.
    private string? Own(ParseResult parsed, string name) => Said(parsed).FindLast(s => string.Equals(s.Name, name, StringComparison.Ordinal)).Value;

    private JsonElement? Prices(ParseResult parsed)
    {
        var said = parsed.GetValue(prices) ?? [];
        if (parsed.GetValue(list) is { } file)
        {
            return said.Length == 0 && parsed.GetValue(currency) is null ? Listed(file)
                : throw new ReelException("prices_invalid", "--prices-file says all prices, with their currencies: leave --price and --currency out.");
        }

        if (said.Length == 0 && parsed.GetValue(currency) is not null)
        {
            throw new ReelException("prices_invalid", "--currency is that of prices, and none is said: say --price UNIT=AMOUNT with it, or leave it out.");
        }

        if (said.Length == 0)
        {
            return null;
        }

        return JsonSerializer.SerializeToElement(said.Select(s => Pair(s, "prices_invalid")).Select(p => new JsonObject
        {
            ["unit"] = p.Name, ["currency"] = parsed.GetValue(currency) ?? "USD",
            ["price"] = decimal.TryParse(p.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : throw new ReelException("prices_invalid", $"'{p.Value}' is no amount: write it as 0.04."),
        }));
    }

    private static (string Name, string Value) Pair(string text, string code) => text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
        ? (text[..at], text[(at + 1)..]) : throw new ReelException(code, $"'{text}' is no NAME=VALUE.");

    // A number, a truth or a shape as it is, everything else as text.
    private static JsonNode? Value(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static JsonElement Listed(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(Text(file));
        }
        catch (JsonException wrong)
        {
            throw new ReelException("prices_invalid", $"The file {file} is no JSON: {wrong.Message}", wrong);
        }
    }

    private static DateTimeOffset? Moment(string said) => said is "never" ? null
        : DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at
        : throw new ReelException("setting_invalid", $"expires_at: '{said}' is no day or moment; write it as 2030-06-30 or 2030-06-30T12:00:00Z.");

    private static string? Secret(string? file) => file is null ? null : Text(file).Trim();

    private static string Text(string file)
    {
        try
        {
            return file is "-" ? Console.In.ReadToEnd() : File.ReadAllText(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ReelException("file_unreadable", $"The file {file} cannot be read: {failure.Message}", failure);
        }
    }
}
