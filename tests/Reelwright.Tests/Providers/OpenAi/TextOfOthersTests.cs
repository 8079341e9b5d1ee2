using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Providers.OpenAi;

/// <summary>Text by Ark, through the OpenAI-compatible adapter.</summary>
public sealed class ArkTextTests : RemoteMakerContract<TextRequest, FakeArk>
{
    protected override ServiceType Service => ServiceType.TextGeneration;
    protected override string Provider => "volcengine";
    protected override TextRequest Full => new("Translate.", "The sea.", 400) { Schema = new JsonObject { ["type"] = "object" }, Temperature = 0.3 };

    protected override string Endpoint(string address) => address + "/api/v3";

    protected override Task Ensure(Sent came)
    {
        came.ShouldBeOfType<Sent.Said>().Text.ShouldBe("Das Meer.");
        return Task.CompletedTask;
    }
}

/// <summary>Translation by Alibaba, whose compatible address is another than its own.</summary>
public sealed class AlibabaTextTests : RemoteMakerContract<TextRequest, FakeOpenAi>
{
    protected override ServiceType Service => ServiceType.Translation;
    protected override string Provider => "alibaba";
    protected override TextRequest Full => new("Translate.", "The sea.", 400) { Schema = new JsonObject { ["type"] = "object" }, Temperature = 0.3 };

    protected override string Endpoint(string address) => address + "/v1";

    [Theory]
    [InlineData("alibaba", "https://dashscope.aliyuncs.com/api/v1", "https://dashscope.aliyuncs.com/compatible-mode/v1")]
    [InlineData("alibaba", "https://dashscope-intl.aliyuncs.com/api/v1", "https://dashscope-intl.aliyuncs.com/compatible-mode/v1")]
    [InlineData("alibaba", "https://llm.example/v1", "https://llm.example/v1")]
    [InlineData("baidu", "https://qianfan.baidubce.com/v2", "https://qianfan.baidubce.com/v2")]
    [InlineData("volcengine", "https://ark.cn-beijing.volces.com/api/v3", "https://ark.cn-beijing.volces.com/api/v3")]
    public void Text_is_asked_for_where_the_vendor_keeps_it(string provider, string endpoint, string at) =>
        new MakerAccount(provider, () => (FakeVendor.Key, null), endpoint, null, Catalog.BuiltIn.Model(provider, ServiceType.Translation, null), new Dictionary<string, JsonElement>(StringComparer.Ordinal))
            .Base.ShouldBe(at);

    protected override Task Ensure(Sent came)
    {
        came.ShouldBeOfType<Sent.Said>();
        return Task.CompletedTask;
    }
}

/// <summary>Text by Baidu.</summary>
public sealed class BaiduTextTests : RemoteMakerContract<TextRequest, FakeOpenAi>
{
    protected override ServiceType Service => ServiceType.TextGeneration;
    protected override string Provider => "baidu";
    protected override TextRequest Full => new("Translate.", "The sea.", 400) { Schema = new JsonObject { ["type"] = "object" }, Temperature = 0.3 };

    protected override string Endpoint(string address) => address + "/v1";

    protected override Task Ensure(Sent came)
    {
        came.ShouldBeOfType<Sent.Said>();
        return Task.CompletedTask;
    }
}
