using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage.Bucket;

namespace Reelwright.Tests.Storage.Bucket;

/// <summary>What an operator may set for the file store, and that no message repeats a key.</summary>
public sealed class StoreSettingsTests
{
    private const string Hidden = "hush-hush";

    [Fact]
    public void Without_a_setting_everything_is_on_disk()
    {
        var settings = Read();
        settings.Server.ShouldBeNull();
        Enum.GetValues<StorageType>().ShouldAllBe(area => settings.AddressOf(area) == null);
    }

    [Fact]
    public void A_prefix_gives_each_area_its_own_below_it_and_one_may_be_placed_otherwise()
    {
        var settings = Read(("REEL_STORE", "s3://my-bucket/reel/"), ("REEL_STORE_TEMP", "disk"), ("REEL_STORE_STOCK", "s3://other.bucket/originals"), ("REEL_STORE_KEY", "id"), ("REEL_STORE_SECRET", Hidden));
        settings.AddressOf(StorageType.Videos).ShouldBe("s3://my-bucket/reel/videos");
        settings.AddressOf(StorageType.Stock).ShouldBe("s3://other.bucket/originals");
        settings.AddressOf(StorageType.Temp).ShouldBeNull();
        settings.Server!.Endpoint.Host.ShouldEndWith(".amazonaws.com");
        settings.Server.Shown.ShouldNotContain(Hidden);
        Read(("REEL_STORE", "s3://bucket"), ("REEL_STORE_KEY", "id"), ("REEL_STORE_SECRET", Hidden)).AddressOf(StorageType.Audio).ShouldBe("s3://bucket/audio");
    }

    [Fact]
    public void What_is_asked_for_on_the_command_line_goes_first() => StoreSettings.Read(
        "s3://asked/for", name => name switch { "REEL_STORE" => "s3://set/there", "REEL_STORE_KEY" or "REEL_STORE_SECRET" => Hidden, _ => null })
        .AddressOf(StorageType.Images).ShouldBe("s3://asked/for/images");

    [Fact]
    public void A_secret_may_stand_in_a_file()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["secret"], Hidden + "\n");
        Read(("REEL_STORE", "s3://bucket"), ("REEL_STORE_KEY", "id"), ("REEL_STORE_SECRET_FILE", folder["secret"])).Server.ShouldNotBeNull();
        Wrong(("REEL_STORE", "s3://bucket"), ("REEL_STORE_KEY", "id"), ("REEL_STORE_SECRET_FILE", folder["gone"]));
    }

    [Theory]
    [InlineData("REEL_STORE", "/a/folder")]
    [InlineData("REEL_ARCHIVE", "hush-hush")]
    [InlineData("REEL_STORE", "http://hush-hush")]
    [InlineData("REEL_STORE", "s3://")]
    [InlineData("REEL_STORE", "s3://ab")]
    [InlineData("REEL_STORE", "s3://bucket/../hush-hush")]
    [InlineData("REEL_STORE", "s3://bucket//x")]
    [InlineData("REEL_STORE", "s3://hush-hush@bucket/x")]
    [InlineData("REEL_STORE_VIDEOS", "disk/hush-hush")]
    [InlineData("REEL_STORE_ENDPOINT", "http://id:hush-hush@host")]
    [InlineData("REEL_STORE_ENDPOINT", "http://host/hush-hush")]
    [InlineData("REEL_STORE_ENDPOINT", "http://host?key=hush-hush")]
    [InlineData("REEL_STORE_ENDPOINT", "ftp://host")]
    [InlineData("REEL_STORE_ENDPOINT", "host:9000")]
    [InlineData("REEL_STORE_REGION", "hush-hush@x")]
    [InlineData("REEL_STORE_KEY", "")]
    [InlineData("REEL_STORE_SECRET", "")]
    [InlineData("REEL_STORE_CACHE_MB", "0")]
    [InlineData("REEL_STORE_CACHE_MB", "-1")]
    [InlineData("REEL_STORE_CACHE_MB", "much")]
    public void A_setting_that_cannot_be_is_told_by_its_name_alone(string name, string value) =>
        Wrong(("REEL_STORE", "s3://bucket"), ("REEL_STORE_KEY", "id"), ("REEL_STORE_SECRET", Hidden), (name, value)).ShouldContain(name);

    private static string Wrong(params (string Name, string Value)[] given)
    {
        var failure = Should.Throw<ReelException>(() => Read(given));
        failure.Code.ShouldBe("store_setting_invalid");
        failure.ToString().ShouldNotContain(Hidden);
        return failure.Message;
    }

    private static StoreSettings Read(params (string Name, string Value)[] given) =>
        StoreSettings.Read(null, name => given.LastOrDefault(one => string.Equals(one.Name, name, StringComparison.Ordinal)).Value);
}
