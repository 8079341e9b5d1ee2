using System.Text.Json;
using Reelwright.Base;
using Reelwright.Features;
using Reelwright.Features.Keys;
using Reelwright.Features.Makers;
using Reelwright.Features.Spending;
using Reelwright.Storage;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features;

/// <summary>Maker accounts, money and the key ring from the command line.</summary>
public sealed class MakerVerbTests
{
    [Fact]
    public async Task Accounts_and_budgets_are_kept_from_the_command_line_and_a_rotation_loses_no_key()
    {
        await using var runs = await Runs.Open();
        runs.Overheard.Secret(FakeVendor.Key, Overheard.MakersKey);
        (await runs.Reel("makers")).Output.ShouldContain(": offline, default");
        var key = runs.Write("key.txt", FakeVendor.Key + "\n");
        var added = Read(await Run(runs, "makers", "add", "custom", "image_generation", "--name", "painter", "--key-file", key, "--set", "endpoint=https://a.example.org/v1", "--model", "m", "--set", "concurrency=2", "--price", "image=0.04", "--json"));
        (added.Text("name"), added.GetProperty("has_key").GetBoolean(), added.GetProperty("config_params").GetProperty("concurrency").GetInt32(), added.GetProperty("pricing_model")[0].GetProperty("price").GetDecimal()).ShouldBe(("painter", true, 2, 0.04m));
        var changed = Read(await Run(runs, "makers", "change", "painter", "--daily-limit", "9", "--set", "concurrency=3", "--json"));
        (changed.GetProperty("daily_limit").GetInt32(), changed.GetProperty("config_params").GetProperty("model").GetString(), changed.GetProperty("has_key").GetBoolean()).ShouldBe((9, "m", true));
        (await Run(runs, "makers", "change", "painter", "--price", "imgae=1")).Error.ShouldContain("prices_invalid: pricing_model: 'imgae' is no unit");
        foreach (var alone in new string[][] { ["change", "painter"], ["add", "custom", "image_generation", "--name", "other"] })
        {
            (await Run(runs, ["makers", .. alone, "--currency", "EUR"])).Error.ShouldStartWith("reel: prices_invalid: --currency is that of prices, and none is said");
        }

        Read(await Run(runs, "makers", "change", "painter", "--price", "image=0.05", "--currency", "EUR", "--json")).GetProperty("pricing_model")[0].Text("currency").ShouldBe("EUR");
        Read(await Run(runs, "makers", "change", "painter", "--price", "image=0.04", "--json")).GetProperty("pricing_model")[0].Text("currency").ShouldBe("USD");
        var list = runs.Write("prices.json", """[{"unit": "image", "price": 0.03, "currency": "USD", "model": "m"}]""");
        Read(await Run(runs, "makers", "change", "painter", "--prices-file", list, "--json")).GetProperty("pricing_model")[0].Text("model").ShouldBe("m");
        (await Run(runs, "makers", "change", "painter", "--prices-file", list, "--currency", "EUR")).Error.ShouldStartWith("reel: prices_invalid: --prices-file says all prices");
        (await Run(runs, "makers", "change", "painter", "--prices-file", runs.Write("broken.json", "image 0.03"))).Error.ShouldStartWith("reel: prices_invalid: ");
        (await Run(runs, "makers", "change", "painter", "--expires", "2099-01-01")).Output.ShouldContain(", until 2099-01-01");
        (await Run(runs, "makers", "change", "painter", "--expires", "soon")).Error.ShouldStartWith("reel: setting_invalid: ");
        var freed = Read(await Run(runs, "makers", "change", "painter", "--expires", "never", "--set", "concurrency=null", "--json"));
        (freed.GetProperty("expires_at").ValueKind, freed.GetProperty("config_params").TryGetProperty("concurrency", out _)).ShouldBe((JsonValueKind.Null, false));
        (await Run(runs, "makers")).Output.ShouldContain("painter: custom");
        (await Run(runs, "makers", "show", "painter")).Output.ShouldStartWith(added.Text("id"));
        (await Run(runs, "makers", "show", "nobody")).Error.ShouldStartWith("reel: not_found: ");
        (await Run(runs, "makers", "--service", "image_generation")).Output.ShouldContain("painter");
        (await Run(runs, "makers", "--service", "audio_generation")).Output.ShouldNotContain("painter");
        (await Run(runs, "makers", "--service", "cooking")).Error.ShouldStartWith("reel: maker_unknown: ");
        (await Run(runs, "makers", "catalog", "openai")).Output.ShouldContain("gpt-4o-mini-tts (until 2027-01-06)");

        (await Run(runs, "spending", "budget", "20", "USD", "month", "--maker", "painter")).Error.ShouldBe("");
        (await Run(runs, "spending")).Output.ShouldContain("0 of 20 USD this month, maker " + added.Text("id"));
        (await Run(runs, "spending", "calls", "--status", "lost")).Error.ShouldStartWith("reel: word_unknown: 'lost' is none of ");
        (await Run(runs, "spending", "budget", "20", "USD", "fortnight")).Error.ShouldStartWith("reel: word_unknown: 'fortnight' is none of ");
        (await Run(runs, "spending", "calls", "--status", "unknown", "--maker", "painter", "--project", Guid.NewGuid().ToString())).Output.ShouldContain("No calls.");
        (await Run(runs, "spending", "calls", "--maker", "nobody")).Error.ShouldStartWith("reel: not_found: ");

        var before = await runs.One<string>($"select api_key from api_configs where id = '{added.Text("id")}'");
        var rotated = await Run(runs, "keys", "rotate");
        (rotated.Code, rotated.Error).ShouldBe((0, ""));
        rotated.Output.ShouldContain($"{await runs.One<long>("select count(*) from api_configs")} maker accounts are sealed anew");
        var sealedAnew = await runs.One<string>($"select api_key from api_configs where id = '{added.Text("id")}'");
        // This process opened the ring before there was the new key.
        (runs.Installation.Secrets.Unprotect(before), runs.Installation.Secrets.Unprotect(sealedAnew)).ShouldBe((FakeVendor.Key, FakeVendor.Key));
        sealedAnew.Equals(before, StringComparison.Ordinal).ShouldBeFalse();
        var keys = Directory.GetFiles(runs.Installation.Keys, "key-*.xml").OrderBy(File.GetLastWriteTimeUtc).ToList();
        keys.Count.ShouldBe(2);
        using var only = new TempFolder();
        Directory.CreateDirectory(only["keys"]);
        File.Copy(keys[1], Path.Combine(only["keys"], Path.GetFileName(keys[1])));
        var ring = await Secrets.Open(only["keys"]);
        foreach (var kept in await runs.Rows("select api_key from api_configs"))
        {
            ring.Unprotect((string)kept[0]).ShouldNotBeNull();
        }

        (await Run(runs, "makers", "delete", "painter")).Output.ShouldContain("'painter' is deleted");
        (await Run(runs, "makers", "test", "painter")).Error.ShouldContain("not_found");
    }

    /// <summary>As the program does, without the time a process takes to start.</summary>
    private static async Task<(int Code, string Output, string Error)> Run(Runs runs, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.Run([.. arguments, "--data", runs.Data], [MakersVerb.Build(), SpendingVerb.Build(), KeysVerb.Build()], output, error);
        output.ToString().Contains(FakeVendor.Key, StringComparison.Ordinal).ShouldBeFalse();
        return (code, output.ToString(), error.ToString());
    }

    private static JsonElement Read((int Code, string Output, string Error) said)
    {
        said.Error.ShouldBe("");
        return Json.Read<JsonElement>(said.Output);
    }
}
