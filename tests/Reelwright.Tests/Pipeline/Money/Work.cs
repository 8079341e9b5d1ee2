using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Pipeline.Money;

/// <summary>What is being paid for by a process which can be killed at any time, and goes on in another.</summary>
internal abstract class Work(Market market, string name, Guid pictures)
{
    /// <summary>Sentences of the film: as many pictures, and as many voices.</summary>
    public const int Sentences = 2;

    /// <summary>How many things are paid for.</summary>
    public virtual int Things => 2 * Sentences;

    /// <summary>The vendors, and who asks them.</summary>
    protected Market Market => market;

    /// <summary>What is told of nothing else.</summary>
    protected string Name => name;

    /// <summary>The document's.</summary>
    protected string File => name + ".txt";

    /// <summary>The document.</summary>
    protected string Text { get; } = LongBook.Text(Sentences, salt: name);

    /// <summary>Who makes the pictures, still or moving.</summary>
    protected Guid Pictures => pictures;

    /// <summary>The document's project; null while there is none.</summary>
    public async Task<Guid?> Project() => (await market.Server.Runs.Rows($"select id from projects where file_name = '{File}'")).ConvertAll(r => (Guid?)r[0]).SingleOrDefault();

    /// <summary>Begins.</summary>
    public abstract Task Begin();

    /// <summary>kill -9.</summary>
    public abstract Task Kill();

    /// <summary>Goes on, in a new process after a kill, until all is there or waits for a person: whether it is there.</summary>
    public abstract Task<bool> GoOn();
}

/// <summary>Ordered at the door, made by <c>reel worker</c>.</summary>
internal sealed class WorkersWork(Market market, string name, Guid pictures, Guid voices, string voice) : Work(market, name, pictures)
{
    private string order = "";

    public override async Task Begin()
    {
        await Market.Work();
        order = await PaidStack.Order(Market.Server, File, Text, Pictures, voices, voice);
    }

    public override Task Kill() => Market.KillWorker();

    public override async Task<bool> GoOn()
    {
        await Market.Work();
        if (await Status() is "failed")
        {
            await Market.Server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/retry").Is(200);
        }

        for (var turn = 0; ; turn++)
        {
            switch (await Status())
            {
                case "completed": return true;
                case "failed":
                    (await Market.Server.Ada.GetAsync($"/api/orders/{order}").Is(200)).GetProperty("order").Text("error_message").ShouldContain("settle");
                    return false;
                default:
                    turn.ShouldBeLessThan(900, $"order {order} neither ends nor asks for anybody");
                    await Task.Delay(100);
                    break;
            }
        }
    }

    private Task<string> Status() => Market.Server.Runs.One<string>($"select status from generation_tasks where id = '{order}'");
}

/// <summary>Clips, ordered at the door, made by <c>reel worker</c>.</summary>
internal sealed class ClipsWork(Market market, string name, Guid pictures) : Work(market, name, pictures)
{
    private const int Clips = 2;
    private string project = "";

    public override int Things => Clips;

    public override async Task Begin()
    {
        await Market.Work();
        project = await Market.Server.Added(File, Text);
        for (var i = 0; i < Clips; i++)
        {
            // As sentences name what they are of.
            await ClipStudio.Order(Market.Server, new { maker = Pictures, prompt = FormattableString.Invariant($"The sea on {Name} {i}"), project_id = project });
        }
    }

    public override Task Kill() => Market.KillWorker();

    public override async Task<bool> GoOn()
    {
        await Market.Work();
        foreach (var failed in await Market.Server.Runs.Rows($"select id from videos where project_id = '{project}' and status = 'failed'"))
        {
            await Market.Server.Ada.Send(HttpMethod.Post, $"/api/videos/{failed[0]}/retry", new { }).Is(200);
        }

        for (var turn = 0; ; turn++)
        {
            var made = await Many("v.status = 'completed'");
            if (made + await Many("t.needs_attention and t.status = 'processing'") == Clips)
            {
                return made == Clips;
            }

            turn.ShouldBeLessThan(900, $"clips of {Name} are neither made nor ask for anybody");
            await Task.Delay(100);
        }
    }

    private Task<long> Many(string which) => Market.Server.Runs.One<long>(
        $"select count(distinct v.id) from videos v join video_generations t on t.video_id = v.id where v.project_id = '{project}' and {which}");
}

/// <summary>Ordered and made by <c>reel make</c>, again and again the same.</summary>
internal sealed class MakesWork(Market market, string name, Guid pictures) : Work(market, name, pictures)
{
    private Running? make;

    public override async Task Begin()
    {
        await Market.KillWorker();
        await Market.MakeUsual(Pictures);
        make = Start();
    }

    public override async Task Kill()
    {
        await make!.Kill();
        make.Dispose();
    }

    public override async Task<bool> GoOn()
    {
        using var again = Start();
        var made = await again.Ends().WaitAsync(TimeSpan.FromSeconds(120), TimeProvider.System);
        if (made.Code != 0)
        {
            made.Error.ShouldContain("settle");
        }

        return made.Code == 0;
    }

    private Running Start() => Running.Make(Market.Server.Runs, Market.Server.Runs.Write(File, Text), [.. Runs.Small, "--voice", "alloy"]);
}
