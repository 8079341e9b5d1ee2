using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Engine;

/// <summary>Who may write for a stage.</summary>
public sealed class StageLeaseTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task Whoever_has_lost_a_stage_to_another_writes_nothing_more_for_it()
    {
        var chapter = (await server.Chapters(await server.Added("lease.txt", "The lamp burned.")))[0];
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Server.Small).Is(200)).Text("order");
        var stage = new StageKey(await server.Runs.One<Guid>($"select id from video_generation_jobs where task_id = '{order}'"), GenerationStep.Initializing);
        await using var db = await server.App.Services.GetRequiredService<IDbContextFactory<ReelDb>>().CreateDbContextAsync();
        var first = (await StageLease.Take(db, stage, "first", DateTimeOffset.UnixEpoch, CancellationToken.None)).ShouldNotBeNull();
        await first.Hold(db, CancellationToken.None);
        // A node that comes back under its own name is another all the same.
        var second = (await StageLease.Take(db, stage, "first", DateTimeOffset.UnixEpoch, CancellationToken.None)).ShouldNotBeNull();
        await Should.ThrowAsync<StageTakenOverException>(() => first.Hold(db, CancellationToken.None));
        await second.Hold(db, CancellationToken.None);
    }
}
