using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>All hosts of short links in one: each is asked by its host and path, and leads where a test says.</summary>
public sealed class FakeShortLinks : FakePlatform
{
    /// <summary>Where each leads, by <c>host/path</c>.</summary>
    public Dictionary<string, string> Leads { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public override IReadOnlyList<FakePost> Posts => [];

    /// <summary>Where a short link is asked instead of at its own host.</summary>
    public Uri At(Uri link) => new($"{Address}/{link.Host}{link.PathAndQuery}");

    protected override Task<FakeReply> Answer(HttpContext http, string route, FakeAct act) =>
        Task.FromResult(http.Request.Method is "GET" && Leads.TryGetValue($"{http.Request.Path}{http.Request.QueryString}"[1..], out var to) ? new FakeReply(302, "<a>", ("Location", to)) : new FakeReply(404, "gone"));
}
