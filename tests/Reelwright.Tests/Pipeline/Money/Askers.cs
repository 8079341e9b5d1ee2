using Reelwright.Base;
using Reelwright.Tests.Storage;

namespace Reelwright.Tests.Pipeline.Money;

/// <summary>Processes that ask for calls at the same moment, on a database with one running stage to ask for.</summary>
public sealed class Askers : IAsyncLifetime
{
    private readonly PostgresFixture database = new();
    private readonly List<OtherProcess> others = [];

    /// <summary>The database, and what stands in it.</summary>
    public PostgresFixture Database => database;

    /// <summary>Who pays.</summary>
    public Guid Owner { get; private set; }

    /// <summary>What it is for.</summary>
    public Guid Project { get; private set; }

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        var sample = await Sample.Store(database);
        (Owner, Project) = (sample.Project.OwnerId, sample.Project.Id);
        await database.Run("update attempt_stages set status = 'running', epoch = 1, owner = 'tests', started_at = now()");
    }

    public async Task DisposeAsync()
    {
        foreach (var other in others)
        {
            await other.End();
            other.Dispose();
        }

        await database.DisposeAsync();
    }

    /// <summary>Nobody has asked for anything, and there are no accounts and no budgets.</summary>
    public Task<int> Clear() => database.Run("delete from provider_calls; delete from budgets; delete from api_configs where provider = 'custom'");

    /// <summary>Lets so many processes ask, each so often: how often which word was heard, 0 for what nobody heard.</summary>
    internal async Task<Words> Ask(int processes, int each, bool end = false)
    {
        while (others.Count < processes)
        {
            others.Add(OtherProcess.Start("admissions", database.ConnectionString));
        }

        var asking = others[..processes];
        asking.ForEach(o => o.Tell(Json.Write(new Admissions.Asked(each, end))));
        foreach (var other in asking)
        {
            (await other.Says()).ShouldBe("ready");
        }

        asking.ForEach(o => o.Tell("go"));
        var words = new Words();
        foreach (var other in asking)
        {
            words.Add(Json.Read<Dictionary<string, int>>(await other.Says()));
        }

        return words;
    }

    /// <summary>How often which word was heard.</summary>
    internal sealed class Words
    {
        private readonly Dictionary<string, int> heard = new(StringComparer.Ordinal);

        public int this[string word] => heard.GetValueOrDefault(word);

        public void Add(Dictionary<string, int> more)
        {
            foreach (var (word, times) in more)
            {
                heard[word] = this[word] + times;
            }
        }
    }
}
