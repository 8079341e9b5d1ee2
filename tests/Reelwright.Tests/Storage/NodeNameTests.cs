using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>Node names: the same after a restart, never held twice.</summary>
public sealed class NodeNameTests
{
    [Fact]
    public async Task The_lowest_free_slot_is_taken_and_given_back()
    {
        await using var scratch = new Scratch();
        using var first = await NodeName.Take(scratch.Folder);
        var second = await NodeName.Take(scratch.Folder);
        first.Value.ShouldMatch("^.+-[0-9a-f]{8}/slot-1$");
        second.Value.ShouldBe(first.Value.Replace("slot-1", "slot-2", StringComparison.Ordinal));
        second.Dispose();
        using var third = await NodeName.Take(scratch.Folder);
        third.Value.ShouldBe(second.Value);
    }

    [Fact]
    public async Task A_killed_programs_name_is_free_again_for_its_successor()
    {
        await using var scratch = new Scratch();
        using var killed = OtherProcess.Start("node", scratch.Folder);
        var name = await killed.Says();
        name.ShouldEndWith("/slot-1");
        await killed.Kill();
        using var next = await NodeName.Take(scratch.Folder);
        next.Value.ShouldBe(name);
    }

    [Fact]
    public async Task Two_data_folders_of_one_machine_are_two_machines()
    {
        await using var scratch = new Scratch();
        using var one = await NodeName.Take(Directory.CreateDirectory(scratch.At("one")).FullName);
        using var two = await NodeName.Take(Directory.CreateDirectory(scratch.At("two")).FullName);
        string.Equals(two.Value, one.Value, StringComparison.Ordinal).ShouldBeFalse();
    }
}
