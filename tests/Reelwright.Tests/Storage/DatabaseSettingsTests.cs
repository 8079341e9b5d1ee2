using FsCheck;
using FsCheck.Fluent;
using Npgsql;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>Every form of a database address, and what people may see of it.</summary>
public sealed class DatabaseSettingsTests
{
    [Theory]
    [InlineData("postgres://me:p%40ss@db.example:5433/reel", "db.example", 5433, "me", "p@ss", "reel")]
    [InlineData("postgresql://me:a:b@c@db/reel", "db", 5432, "me", "a:b@c", "reel")]
    [InlineData("postgresql+asyncpg://user:password@localhost/aicg_db", "localhost", 5432, "user", "password", "aicg_db")]
    [InlineData("Host=db;Port=6000;Username=me;Password='a;b';Database=reel", "db", 6000, "me", "a;b", "reel")]
    [InlineData("postgresql://me@[::1]:5434/reel", "::1", 5434, "me", null, "reel")]
    [InlineData("postgresql://me@one:5432,two:5433/reel", "one:5432,two:5433", 5432, "me", null, "reel")]
    [InlineData("postgresql:///reel?host=/run/pg&user=me&port=5435", "/run/pg", 5435, "me", null, "reel")]
    [InlineData("postgresql:///reel", "/var/run/postgresql", 5432, null, null, "reel")]
    [InlineData("postgresql://%2Frun%2Fpg/reel", "/run/pg", 5432, null, null, "reel")]
    public void Every_form_names_the_same_things(string address, string host, int port, string? user, string? password, string database)
    {
        var read = Read(address);
        (read.Host, read.Port, read.Username, read.Password, read.Database).ShouldBe((host, port, user, password, database));
    }

    [Fact]
    public void Parameters_keep_their_meaning_under_the_drivers_names()
    {
        var read = Read("postgresql://h/d?sslmode=verify-full&sslrootcert=/ca.pem&application_name=a%20b&connect_timeout=7&target_session_attrs=read-write");
        read.SslMode.ShouldBe(SslMode.VerifyFull);
        read.RootCertificate.ShouldBe("/ca.pem");
        read.ApplicationName.ShouldBe("a b");
        read.Timeout.ShouldBe(7);
        read.TargetSessionAttributes.ShouldBe("read-write");
        Read("postgresql+asyncpg://h/d?ssl=require").SslMode.ShouldBe(SslMode.Require);
    }

    [Fact]
    public void The_pool_is_the_seeds_unless_the_address_says_otherwise()
    {
        foreach (var address in new[] { "postgres://h/d", "Host=h", DatabaseSettings.Local("/run", "reel", "postgres").ConnectionString })
        {
            var read = Read(address);
            (read.MinPoolSize, read.MaxPoolSize, read.ConnectionLifetime, read.KeepAlive).ShouldBe((20, 50, 3600, 30));
        }

        var few = Read("Host=h;Maximum Pool Size=5");
        (few.MinPoolSize, few.MaxPoolSize).ShouldBe((5, 5));
        Read("postgres://h/d?Maximum Pool Size=6").MaxPoolSize.ShouldBe(6);
    }

    [Fact]
    public async Task Who_idles_in_a_transaction_is_let_go_unless_the_address_says_otherwise()
    {
        const string Idle = "show idle_in_transaction_session_timeout";
        var address = await (await TestCluster.Open()).Make(migrated: false);
        (await Asked(address, Idle), await Asked(address + ";Options='-c idle_in_transaction_session_timeout=0'", Idle)).ShouldBe(("10min", "0"));
        Read("postgres://h/d?options=-c%20work_mem%3D8MB").Options.ShouldBe("-c work_mem=8MB");
        await (await TestCluster.Open()).Drop(address);
    }

    [Fact]
    public void What_is_shown_has_no_password()
    {
        var shown = DatabaseSettings.Parse("postgres://me:hunter2@db/reel?sslpassword=hunter3").Shown;
        shown.ShouldContain("Host=db");
        shown.ShouldNotContain("hunter");
    }

    [Theory]
    [InlineData("mysql://me:hunter2@db/reel", "postgres://")]
    [InlineData("postgres://me:hunter2@db:port/reel", "port")]
    [InlineData("postgres://me:hunter2@db/reel?colour=blue", "'colour'")]
    [InlineData("postgres://me:hunter2@db/reel?connect_timeout=soon", "driver")]
    [InlineData("Host=db;Password=hunter2;Nonsense=1", "driver")]
    [InlineData("Password=hunter2", "host")]
    [InlineData("hunter2", "driver")]
    public void A_wrong_address_is_explained_without_repeating_it(string address, string why)
    {
        var failure = Should.Throw<ReelException>(() => DatabaseSettings.Parse(address));
        failure.Code.ShouldBe("database_url_invalid");
        failure.Message.ShouldContain(why);
        failure.ToString().ShouldNotContain("hunter2");
    }

    [Fact]
    public void Any_name_and_password_survive_the_url_form() => Prop.ForAll<NonEmptyString, NonEmptyString>((user, password) =>
    {
        // Halves of surrogate pairs are no text, and the driver's own form drops a line end at the end of a value.
        var (name, word) = (Sound(user.Get), Sound(password.Get));
        var read = Read($"postgres://{Uri.EscapeDataString(name)}:{Uri.EscapeDataString(word)}@db/reel");
        return string.Equals(read.Username, name, StringComparison.Ordinal) && string.Equals(read.Password, word, StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();

    private static string Sound(string text) => "x" + string.Concat(text.Where(mark => !char.IsSurrogate(mark) && !char.IsControl(mark)));

    private static async Task<string> Asked(string address, string sql)
    {
        await using var connection = new NpgsqlConnection(DatabaseSettings.Parse(address + ";Pooling=false").ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static NpgsqlConnectionStringBuilder Read(string address) => new(DatabaseSettings.Parse(address).ConnectionString);
}
