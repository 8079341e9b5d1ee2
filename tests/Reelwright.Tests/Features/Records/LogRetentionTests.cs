using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.Records;
using Reelwright.Tests.Engine;

namespace Reelwright.Tests.Features.Records;

/// <summary>Log lines go when their time is over.</summary>
public sealed class LogRetentionTests
{
    [Theory]
    [InlineData(null, "30 days")]
    [InlineData("", "30 days")]
    [InlineData("90", "90 days")]
    [InlineData(" 30, debug=1 ,error=90", "debug 1 day, info 30 days, warning 30 days, error 90 days, critical 30 days")]
    public void The_setting_is_read_and_shown(string? setting, string shown) => LogRetention.Of(setting).Shown.ShouldBe(shown);

    [Theory]
    [InlineData("0")]
    [InlineData("3651")]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("loud=3")]
    [InlineData("debug=3=4")]
    public void A_wrong_setting_is_told(string setting) => Should.Throw<ReelException>(() => LogRetention.Of(setting)).Code.ShouldBe("log_days_invalid");

    [Fact]
    public async Task The_nightly_job_removes_what_is_older_than_its_severity_is_kept_and_nothing_else()
    {
        await using var runs = await Runs.Open();
        using var host = ReelHost.Build(runs.Installation, works: true, LogLevel.Warning);
        await host.StartAsync();
        await runs.Rows("""
            insert into system_logs (id, timestamp, level, category, message)
            select gen_random_uuid(), now() - make_interval(days => days), level, 'system', 'aged'
            from unnest(array['debug', 'info', 'warning', 'error', 'critical']) level, unnest(array[1, 29, 31]) days
            """);
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await scheduler.TriggerJob(new JobKey("purge logs", "housekeeping"));
        await runs.Until("select count(*) from system_logs where message like '5 log lines older%'", 1, 30);
        await host.StopAsync();
        (await runs.One<long>("select count(*) from system_logs where message = 'aged'")).ShouldBe(10);
        (await runs.One<long>("select count(*) from system_logs where message = 'aged' and timestamp < now() - interval '30 days'")).ShouldBe(0);
        (await runs.One<string>("select cron_expression from qrtz_cron_triggers where trigger_name = 'purge logs'")).ShouldBe("0 41 3 * * ?");
    }
}
