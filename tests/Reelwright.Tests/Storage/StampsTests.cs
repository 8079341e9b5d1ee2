using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;

namespace Reelwright.Tests.Storage;

/// <summary>Rows know when they were made and last written, whoever writes them.</summary>
public sealed class StampsTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task The_programs_clock_stamps_what_the_program_writes()
    {
        var noon = new Stopped(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero));
        var user = new User { Username = "bea", Email = "bea@example.org", PasswordHash = "!" };
        await using var db = database.Open(noon);
        db.Add(user);
        await db.SaveChangesAsync();
        (user.CreatedAt, user.UpdatedAt).ShouldBe((noon.Now, noon.Now));
        noon.Now = noon.Now.AddHours(1);
        user.DisplayName = "Bea";
        await db.SaveChangesAsync();
        await using var again = database.Open();
        var read = await again.Users.SingleAsync(x => x.Id == user.Id);
        (read.CreatedAt, read.UpdatedAt).ShouldBe((noon.Now.AddHours(-1), noon.Now));
    }

    [Fact]
    public async Task The_database_stamps_what_anybody_else_writes()
    {
        foreach (var table in (await database.Rows("SELECT table_name::text FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'updated_at'")).Select(row => row[0]))
        {
            (await database.One<long>($"SELECT count(*) FROM pg_trigger WHERE tgrelid = '{table}'::regclass AND tgname = 'stamp'")).ShouldBe(1, $"{table}");
        }

        await database.Run("INSERT INTO users (id, username, email, password_hash, updated_at) VALUES (gen_random_uuid(), 'cleo', 'cleo@example.org', '!', '2001-01-01')");
        await database.Run("UPDATE users SET display_name = 'Cleo' WHERE username = 'cleo'");
        (await database.One<bool>("SELECT updated_at > now() - interval '1 minute' FROM users WHERE username = 'cleo'")).ShouldBeTrue();
    }

    private sealed class Stopped(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
