using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Reelwright.Tests.Features.Http;

/// <summary>The contract as a page for people.</summary>
public sealed class ReferenceTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task It_shows_every_operation_and_every_code_of_the_contract_with_links_that_lead_somewhere()
    {
        var page = await Page();
        var contract = await server.Nobody().GetAsync("/openapi/v1.json").Is(200);
        foreach (var path in contract.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject().Where(o => o.Name is not "head"))
            {
                page.ShouldContain($"<code>{path.Name.Replace("/", "/<wbr>", StringComparison.Ordinal)}</code>");
                page.ShouldContain(System.Net.WebUtility.HtmlEncode(operation.Value.Text("summary")).Split('`')[0]);
            }
        }

        foreach (var code in contract.GetProperty("components").GetProperty("examples").EnumerateObject())
        {
            page.ShouldContain($"id=\"code-{code.Name}\"");
        }

        var ids = All(page, " id=\"([^\"]+)\"");
        ids.Count.ShouldBe(ids.Distinct(StringComparer.Ordinal).Count());
        All(page, "href=\"#([^\"]+)\"").Except(ids, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_takes_nothing_from_elsewhere_and_runs_nothing()
    {
        using var answer = await server.Nobody().GetAsync("/reference");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        var page = await answer.Content.ReadAsStringAsync();
        var style = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Regex.Match(page, "<style>(.*)</style>", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Groups[1].Value)));
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith($"default-src 'none'; style-src 'sha256-{style}';");
        foreach (var never in new[] { "<script", "<img", "<link", " style=", "url(", " onclick" })
        {
            page.ShouldNotContain(never);
        }

        // An example may name an address; nothing leads or loads from there.
        All(page, "=\"([^\"]*//[^\"]*)\"").ShouldBeEmpty();
    }

    [Fact]
    public void What_stands_in_a_hole_is_text_unless_it_is_html()
    {
        var text = "<b> & \"x\"";
        Reelwright.Features.Http.Html.Of($"<p title=\"{text}\">{Reelwright.Features.Http.Html.Of($"<i>{text}</i>")}</p>").Markup
            .ShouldBe("<p title=\"&lt;b&gt; &amp; &quot;x&quot;\"><i>&lt;b&gt; &amp; &quot;x&quot;</i></p>");
    }

    private static List<string> All(string page, string pattern) => [.. Regex.Matches(page, pattern, default, TimeSpan.FromSeconds(1)).Select(m => m.Groups[1].Value)];

    private async Task<string> Page()
    {
        using var answer = await server.Nobody().GetAsync("/reference");
        answer.IsSuccessStatusCode.ShouldBeTrue();
        return await answer.Content.ReadAsStringAsync();
    }
}
