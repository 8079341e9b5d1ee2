using Npgsql;
using Reelwright.Domain;

namespace Reelwright.Tests.Storage;

/// <summary>The database counts who names a file, and what lies on each shelf.</summary>
public sealed class FileCountTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Rows_that_name_a_file_are_counted_and_a_shelf_knows_its_size()
    {
        var sample = await Sample.Store(database);
        (await Count("book")).ShouldBe(1);
        (await Count("picture")).ShouldBe(1);
        (await Count("segment")).ShouldBe(1);
        (await Count("film")).ShouldBe(0);

        await using (var db = database.Open())
        {
            var second = Sample.NewAsset(sample.Project.OwnerId, AssetType.Image, SourceType.UserUploaded, null, "picture");
            db.Add(second);
            await db.SaveChangesAsync();
            (await Count("picture")).ShouldBe(2);
            db.Remove(second);
            await db.SaveChangesAsync();
            (await Count("picture")).ShouldBe(1);
        }

        (await Shelf("IMAGES")).ShouldBe("10 in 1");
        await database.Run($"INSERT INTO file_blobs (digest, area, size_bytes) VALUES ('{Sample.Name("a")}', 'IMAGES', 5), ('{Sample.Name("b")}', 'IMAGES', 7), ('{Sample.Name("b")}', 'TEMP', 7)");
        (await Shelf("IMAGES")).ShouldBe("22 in 3");
        (await Shelf("TEMP")).ShouldBe("17 in 2");
        await database.Run("DELETE FROM file_blobs WHERE reference_count = 0 AND area = 'IMAGES'");
        (await Shelf("IMAGES")).ShouldBe("10 in 1");

        await A_films_row_keeps_its_digest_when_clean_up_takes_its_file(sample);
        await A_picture_declared_stock_is_counted_on_the_other_shelf(sample);
        (await Should.ThrowAsync<PostgresException>(() => database.Run("UPDATE file_blobs SET size_bytes = size_bytes + 1"))).MessageText.ShouldContain("never change");
    }

    private async Task A_films_row_keeps_its_digest_when_clean_up_takes_its_file(Sample sample)
    {
        var film = Sample.Name("film");
        await database.Run($"UPDATE generated_videos SET digest = '{film}', file_size = 10, generation_status = 'COMPLETED', completion_timestamp = now() WHERE id = '{sample.Film.Id}'");
        (await Count("film")).ShouldBe(1);
        (await Should.ThrowAsync<PostgresException>(() => database.Run($"DELETE FROM file_blobs WHERE digest = '{film}'"))).SqlState.ShouldBe(PostgresErrorCodes.ForeignKeyViolation);
        await database.Run($"UPDATE generated_videos SET file_removed_at = now() WHERE id = '{sample.Film.Id}'");
        (await Count("film")).ShouldBe(0);
        await database.Run($"DELETE FROM file_blobs WHERE digest = '{film}'");
        (await database.One<string>($"SELECT digest FROM generated_videos WHERE id = '{sample.Film.Id}'")).ShouldBe(film);
    }

    private async Task A_picture_declared_stock_is_counted_on_the_other_shelf(Sample sample)
    {
        var picture = Sample.Name("picture");
        await database.Run($"INSERT INTO file_blobs (digest, area, size_bytes) VALUES ('{picture}', 'STOCK', 10)");
        await database.Run($"UPDATE media_assets SET source_type = 'STOCK', licence = 'CC0', generation_job_id = NULL WHERE id = '{sample.Picture.Id}'");
        (await database.Rows($"SELECT area, reference_count FROM file_blobs WHERE digest = '{picture}' ORDER BY 1")).Select(row => $"{row[0]} {row[1]}").ShouldBe(["IMAGES 0", "STOCK 1"]);
    }

    private Task<int> Count(string name) => database.One<int>($"SELECT reference_count FROM file_blobs WHERE digest = '{Sample.Name(name)}'");

    private Task<string> Shelf(string area) => database.One<string>($"SELECT total_size_bytes || ' in ' || file_count FROM media_storage WHERE storage_type = '{area}'");
}
