namespace Reelwright.Tests.Media.Text;

/// <summary>Chinese and Japanese: wide stops, their closers, titles, phrases in quotes.</summary>
public sealed class CjkSentencesTests
{
    [Theory]
    [InlineData("天黑了。|谁在那里？|快跑！|没人回答。")]
    [InlineData("老人道：“你来了。|坐吧！”|少年点头。")]
    [InlineData("“走吧！”他说。|“去哪里？”她轻声问道，“天都黑了。”|两人出门。")]
    [InlineData("甲道：“好。”|乙道：“不好。”")]
    [InlineData("她看了《谁来开门？》和《雪。夜》两本书。|都很好。")]
    [InlineData("众人高喊“加油！”的声音传来。|他听见“站住！快跑！”这样的喊声。")]
    [InlineData("门上写着“欢迎”。|他问：“为什么呢？”。|没有人懂。")]
    [InlineData("他说“我不去。|你呢？”|她没有回答。|他喊“等等！”并追了上去。")]
    [InlineData("这是定论。[3]|后人又改了。")]
    [InlineData("他（真的！）走了。|（那是去年。）|后来呢？")]
    [InlineData("他在Acme Inc.工作，月薪3.5万元。|他用Windows XP. |但是不喜欢!|真的吗?|是的.|好.")]
    [InlineData("我……我不知道。|夜已经深了，远处的灯一盏盏灭了……|他还在等。")]
    [InlineData("「行くよ。」と彼は言った。|「待って！」|雨が降り出した。", "ja")]
    [InlineData("面积55平方公里（2009年）；人口127.2人。|天津、北京等。")]
    [InlineData("威廉．华兹生看Love Live! 很久，也读A.B. 李的书。|Hello! |大家好。")]
    [InlineData("什么？！|不会吧！！|算了。")]
    public void Stops_and_closers(string example, string language = "zh") => Table.Check(example, language);
}
