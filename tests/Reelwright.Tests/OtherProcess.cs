using System.Globalization;
using System.Text;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;
using Reelwright.Tests.Pipeline.Money;
using Reelwright.Tests.Providers;
using Reelwright.Tests.Storage;

namespace Reelwright.Tests;

/// <summary>A part of the product in a process of its own: to be killed, or to run as another user. It says one line when it is ready and ends with its input.</summary>
public sealed class OtherProcess : IDisposable
{
    private readonly Child child;
    private readonly StreamReader output;

    private OtherProcess(Child child)
    {
        this.child = child;
        output = new StreamReader(child.Output);
    }

    /// <summary>Starts a role of <see cref="Main"/>.</summary>
    public static OtherProcess Start(params string[] role) => new(Child.Start(Environment.ProcessPath!, [typeof(OtherProcess).Assembly.Location, .. role]));

    /// <summary>Starts it with a change of its environment.</summary>
    public static OtherProcess StartWith(string name, string value, params string[] role) => new(Child.Start(
        Environment.ProcessPath!, [typeof(OtherProcess).Assembly.Location, .. role], environment: new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value }));

    /// <summary>Starts it as the user nobody; only root can.</summary>
    public static OtherProcess StartAsNobody(params string[] role) => new(Child.Start(
        "setpriv", ["--reuid=nobody", "--regid=nogroup", "--clear-groups", "--reset-env", "--", Environment.ProcessPath!, typeof(OtherProcess).Assembly.Location, .. role]));

    /// <summary>The next line it says; what it said on its error output if it ended instead.</summary>
    public async Task<string> Says() => await output.ReadLineAsync() ?? "ended: " + await child.Error;

    /// <summary>Says a line to it.</summary>
    public void Tell(string line)
    {
        child.Input.Write(Encoding.UTF8.GetBytes(line + "\n"));
        child.Input.Flush();
    }

    /// <summary>Lets it end by itself.</summary>
    public async Task End()
    {
        child.Input.Dispose();
        (await child.Exited).Code.ShouldBe(0);
    }

    /// <summary>kill -9, and waits until it is gone.</summary>
    public async Task Kill()
    {
        child.Kill();
        await child.Exited;
    }

    public void Dispose() => child.Dispose();

    /// <summary>What runs in the other process.</summary>
    public static async Task<int> Main(string[] role)
    {
        try
        {
            await (role switch
            {
                ["postgres", var folder] => Postgres(folder),
                ["store", var folder] => Store(folder),
                ["node", var folder] => Node(folder),
                ["shelves", var folder, var address, var seed] => Shelves(folder, address, seed),
                ["admissions", var address] => Admissions.Run(address),
                ["folder", var folder] => Ready(DataFolder.Open(folder)),
                ["stop", var contract] => Stop(contract),
                _ => throw new ArgumentException(string.Join(' ', role)),
            });
            return 0;
        }
        catch (ReelException failure)
        {
            await Ready(failure.Code);
            return 0;
        }
    }

    private static async Task Postgres(string folder)
    {
        await using var postgres = await LocalPostgres.Open(folder);
        await using var connection = new NpgsqlConnection(postgres.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select pg_postmaster_start_time()::text", connection);
        await Ready((string)(await command.ExecuteScalarAsync())!);
    }

    // Writes without end, until it is killed.
    private static async Task Store(string folder)
    {
        using var store = await FileStore.Open(folder);
        await store.Put(StorageType.Audio, new byte[] { 1, 2, 3 }, "wav");
        await using var endless = new Endless();
        var writing = store.Put(StorageType.Videos, endless, "mp4");
        await Ready(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        await writing;
    }

    // Stores and deletes without end, until it is killed.
    private static async Task Shelves(string folder, string address, string seed)
    {
        await using var source = NpgsqlDataSource.Create(address);
        using var store = await FileStore.Open(folder);
        var work = new ShelfWork(source, store);
        Console.WriteLine("begins");
        await work.Run(int.MaxValue, seed);
    }

    private static async Task Node(string folder)
    {
        using var node = await NodeName.Take(folder);
        await Ready(node.Value);
    }

    private static async Task Stop(string contract) =>
        await Ready(await ((IStoppedHalfway)Activator.CreateInstance(typeof(OtherProcess).Assembly.GetType(contract)!)!).StopHalfway());

    private static async Task Ready(string line)
    {
        Console.WriteLine(line);
        await Console.In.ReadToEndAsync();
    }

    private sealed class Endless : MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(10, cancellationToken);
            return 1000;
        }
    }
}
