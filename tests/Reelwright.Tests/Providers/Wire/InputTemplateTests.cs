using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Tests.Providers.Wire;

/// <summary>Bodies with places for what is asked.</summary>
public sealed class InputTemplateTests
{
    [Fact]
    public void A_place_alone_takes_the_value_as_it_is_and_one_within_a_text_as_text()
    {
        var filled = Fill("""{"a":"{seed}","b":"{seed:text}","c":"seed {seed}!","d":[1,"{prompt}"],"e":true}""", ("seed", 7), ("prompt", "a \"sea\""));
        filled.ToJsonString().ShouldBe("""{"a":7,"b":"7","c":"seed 7!","d":[1,"a \u0022sea\u0022"],"e":true}""");
    }

    [Fact]
    public void What_is_not_asked_is_left_out_with_whatever_holds_it_alone() =>
        Fill("""{"prompt":"{prompt}","seed":"{seed}","size":{"width":"{width}"},"more":["{style}"],"kept":{}}""", ("prompt", "sea")).ToJsonString().ShouldBe("""{"prompt":"sea","kept":{}}""");

    [Fact]
    public void A_place_may_have_a_value_of_its_own() =>
        Fill("""{"a":"{steps|20}","b":"{cfg_scale|7.5}","c":"{style|ink}, {mood|}","d":"{steps:text|4}","e":"{hd|true}","f":"{style|ink}"}""", ("style", "oil")).ToJsonString()
            .ShouldBe("""{"a":20,"b":7.5,"c":"oil, ","d":"4","e":true,"f":"oil"}""");

    [Fact]
    public void What_looks_like_a_place_in_what_is_asked_is_none() => Fill("""{"a":"{prompt} {style}"}""", ("prompt", "{style}"), ("style", "ink")).ToJsonString().ShouldBe("""{"a":"{style} ink"}""");

    [Fact]
    public void It_tells_where_its_places_are() =>
        new InputTemplate(JsonSerializer.Deserialize<JsonElement>("""{"a":{"b":["{x}"]},"c":"in {y:text}"}""")).Paths.ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal) { ["x"] = "a.b.0", ["y"] = "c" });

    private static JsonObject Fill(string template, params (string Name, JsonNode Value)[] values) =>
        new InputTemplate(JsonSerializer.Deserialize<JsonElement>(template)).Fill(values.ToDictionary(v => v.Name, v => (JsonNode?)v.Value, StringComparer.Ordinal));
}
