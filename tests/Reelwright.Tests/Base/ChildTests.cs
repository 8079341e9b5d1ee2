using System.Globalization;
using System.Text;
using Reelwright.Base;

namespace Reelwright.Tests.Base;

/// <summary>Child processes: arguments arrive as given, everything is read, the whole group dies.</summary>
public sealed class ChildTests
{
    [Fact]
    public async Task Arguments_arrive_as_given_whatever_is_in_them()
    {
        var result = await Child.Run("printf", ["%s|", "a b", "$(id)", "'\"\\", "中文"]);
        Encoding.UTF8.GetString(result.Output).ShouldBe("a b|$(id)|'\"\\|中文|");
    }

    [Fact]
    public async Task Large_input_comes_back_whole()
    {
        var bytes = new byte[5_000_000];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(i * 31);
        }

        (await Child.Run("cat", [], bytes)).Output.ShouldBe(bytes);
    }

    [Fact]
    public async Task A_film_of_input_arrives_whole_and_ends_and_a_dead_reader_is_noticed()
    {
        using var counter = Child.Start("wc", ["-c"], muchInput: true);
        var frame = new byte[3_110_400];
        for (var i = 0; i < 20; i++)
        {
            counter.Input.Write(frame);
        }

        await counter.Input.DisposeAsync();
        using var answer = new StreamReader(counter.Output);
        (await answer.ReadToEndAsync()).Trim().ShouldBe("62208000");
        (await counter.Exited).Code.ShouldBe(0);

        using var gone = Child.Start("true", [], muchInput: true);
        await gone.Exited;
        Should.Throw<IOException>(() => gone.Input.Write(frame));
    }

    [Fact]
    public async Task A_missing_program_is_named()
    {
        var failure = await Should.ThrowAsync<ReelException>(() => Child.Run("no-such-program-here", []));
        failure.Code.ShouldBe("tool_missing");
        failure.Message.ShouldContain("no-such-program-here");
    }

    [Fact]
    public async Task The_exit_code_and_the_last_line_of_the_error_are_told()
    {
        var result = await Child.Run("sh", ["-c", "echo first >&2; echo last >&2; exit 3"]);
        result.Code.ShouldBe(3);
        Should.Throw<ReelException>(() => result.OrThrow("The thing")).Message.ShouldBe("The thing failed (exit 3): last");
    }

    [Fact]
    public async Task Cancelling_kills_the_grandchildren_too()
    {
        using var stop = new CancellationTokenSource();
        var told = Path.GetTempFileName();
        var run = Child.Run("sh", ["-c", $"sleep 600 & echo $! > '{told}'; wait"], ct: stop.Token);
        await Processes.Until(() => File.ReadAllText(told).EndsWith('\n'));
        var grandchild = int.Parse(await File.ReadAllTextAsync(told), CultureInfo.InvariantCulture);
        Processes.Runs(grandchild).ShouldBeTrue();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => run);
        await Processes.Until(() => !Processes.Runs(grandchild));
        File.Delete(told);
    }

    [Fact]
    public async Task A_program_that_does_not_end_is_stopped_and_named()
    {
        var failure = await Should.ThrowAsync<ReelException>(() => Child.Run("sleep", ["60"], longest: TimeSpan.FromMilliseconds(100)));
        failure.Code.ShouldBe("tool_stuck");
        failure.Message.ShouldContain("sleep");
        (await Child.Run("true", [], longest: TimeSpan.FromMinutes(1))).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Cpu_time_and_memory_of_the_child_are_read_and_counted()
    {
        var meter = new ResourceMeter();
        ResourceMeter.Current = meter;
        var result = await Child.Run("sh", ["-c", "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done"]);
        result.Usage.CpuSeconds.ShouldBeInRange(0.02, 10);
        // Its own and not ours: we are many times as large.
        result.Usage.PeakMemory.ShouldBeInRange(500_000, 20_000_000);
        meter.CpuSeconds.ShouldBe(result.Usage.CpuSeconds);
    }
}
