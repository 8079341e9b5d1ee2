using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Housekeeping;

namespace Reelwright.Tests.Pipeline;

/// <summary>When house is kept, read from the operator's settings.</summary>
public sealed class HousekeepingSettingsTests
{
    [Fact]
    public void Nothing_said_is_every_night_and_thirty_days()
    {
        var usual = HousekeepingSettings.Read(_ => null);
        usual.TrashKept.ShouldBe(TimeSpan.FromDays(30));
        usual.Times.Keys.ShouldBe(Enum.GetValues<HousekeepingTask>(), ignoreOrder: true);
    }

    [Fact]
    public void Times_are_changed_and_switched_off_one_by_one()
    {
        var said = HousekeepingSettings.Read(name => name.EndsWith("DAYS", StringComparison.Ordinal) ? "7" : "scan = off; trash=0 0 5 ? * SUN");
        said.TrashKept.ShouldBe(TimeSpan.FromDays(7));
        said.Times.ContainsKey(HousekeepingTask.Scan).ShouldBeFalse();
        said.Times[HousekeepingTask.Trash].ShouldBe("0 0 5 ? * SUN");
        said.Times.Count.ShouldBe(4);
        said.Shown.ShouldContain("scan=off");
    }

    [Theory]
    [InlineData("scan")]
    [InlineData("scan=every day")]
    [InlineData("dusting=off")]
    public void What_cannot_be_is_told(string times) =>
        Should.Throw<ReelException>(() => HousekeepingSettings.Read(name => name.EndsWith("DAYS", StringComparison.Ordinal) ? null : times)).Code.ShouldBe("setting_invalid");

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("soon")]
    public void Days_that_cannot_be_are_told(string days) =>
        Should.Throw<ReelException>(() => HousekeepingSettings.Read(name => name.EndsWith("DAYS", StringComparison.Ordinal) ? days : null)).Code.ShouldBe("setting_invalid");
}
