using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>The first run makes the owner, the built-in makers and the shelves, once.</summary>
public sealed class FirstRunTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Two_processes_at_once_and_a_claimed_owner_change_nothing()
    {
        var owners = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Prepare)));
        owners.Distinct().Count().ShouldBe(1);
        (await database.Rows("SELECT username, email, password_hash, role, timezone, language, is_active, is_verified FROM users")).Single()
            .ShouldBe(["local", "local@localhost", "!", "owner", "Asia/Shanghai", "zh-CN", true, false]);
        (await database.Rows("SELECT name || ', ' || provider || ', ' || service_type || ', ' || api_key FROM api_configs WHERE is_default AND is_active ORDER BY 1")).Select(row => row[0])
            .ShouldBe(["Drawn pictures, offline, image_generation, cipher", "FFmpeg, offline, video_synthesis, cipher", "espeak-ng, offline, audio_generation, cipher"], ignoreOrder: true);
        (await database.Rows("SELECT storage_type || ' ' || directory_path || ' ' || (cleanup_policy ->> 'max_age_days' IS NOT NULL) || ' ' || (access_permissions ->> 'admin_write') FROM media_storage ORDER BY 1")).Select(row => row[0])
            .ShouldBe(["AUDIO /store/AUDIO false false", "IMAGES /store/IMAGES false false", "STOCK /store/STOCK false true", "TEMP /store/TEMP true true", "VIDEOS /store/VIDEOS false false"]);

        await database.Run("UPDATE users SET username = 'anna', email = 'anna@example.org', password_hash = 'x'");
        (await Prepare()).ShouldBe(owners[0]);
        (await database.One<long>("SELECT count(*) FROM users")).ShouldBe(1);
        (await database.One<long>("SELECT count(*) FROM api_configs")).ShouldBe(3);

        await using var db = database.Open();
        var moved = Sample.Areas.ToDictionary(pair => pair.Key, pair => pair.Value + "2");
        var refused = await Should.ThrowAsync<ReelException>(() => FirstRun.Prepare(db, moved, "cipher", TimeProvider.System, CancellationToken.None));
        refused.Code.ShouldBe("storage_moved");
        (await db.MediaStorages.CountAsync()).ShouldBe(5);
    }

    private async Task<Guid> Prepare()
    {
        await using var db = database.Open();
        return await FirstRun.Prepare(db, Sample.Areas, "cipher", TimeProvider.System, CancellationToken.None);
    }
}
