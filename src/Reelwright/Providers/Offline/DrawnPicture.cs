using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Reelwright.Base;
using Reelwright.Providers.Offline.Drawing;
using Reelwright.Providers.Offline.Drawing.Scenes;

namespace Reelwright.Providers.Offline;

/// <summary>Draws a picture for a sentence by rule, without any account: words choose the scene, the variation its shape and colours.</summary>
public sealed class DrawnPicture
{
    /// <summary>The drawing itself, as SVG. Pure: the same request gives the same text everywhere.</summary>
    public static string Draw(PictureRequest request)
    {
        var stage = new Stage(Plan.Of(request), request.Width, request.Height);
        if (stage.Plan.Mirrored)
        {
            stage.Svg.Place(stage.W, 0, -1, 1);
        }

        Repertoire.Draw(stage);
        if (stage.Plan.Mirrored)
        {
            stage.Svg.Close();
        }

        return stage.Svg.ToString();
    }
}
