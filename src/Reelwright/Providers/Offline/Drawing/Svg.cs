using System.Globalization;
using System.Text;

namespace Reelwright.Providers.Offline.Drawing;

/// <summary>One stop of a gradient.</summary>
public readonly record struct Stop(double At, Colour Colour, double Opacity = 1);

/// <summary>Writes one SVG picture: shapes in painting order, gradients and clips shared where they are equal.</summary>
public sealed class Svg(double width, double height)
{
    private readonly StringBuilder definitions = new();
    private readonly StringBuilder body = new();
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>A vertical gradient over the painted shape's own height.</summary>
    public string Fade(params ReadOnlySpan<Stop> stops) => Define("linearGradient", "x2=\"0\" y2=\"1\"", Stops(stops));

    /// <summary>A gradient along a line of the picture.</summary>
    public string Linear(double x1, double y1, double x2, double y2, params ReadOnlySpan<Stop> stops) => Define(
        "linearGradient",
        $"gradientUnits=\"userSpaceOnUse\" x1=\"{Pen.Number(x1)}\" y1=\"{Pen.Number(y1)}\" x2=\"{Pen.Number(x2)}\" y2=\"{Pen.Number(y2)}\"", Stops(stops));

    /// <summary>A gradient from the middle of the painted shape to its edge.</summary>
    public string Glow(params ReadOnlySpan<Stop> stops) => Define("radialGradient", "", Stops(stops));

    /// <summary>The closed path as a clip: pass the answer to <see cref="Open"/>.</summary>
    public string Clip(string data) => "clip-path=\"" + Define("clipPath", "", $"<path d=\"{data}\"/>") + "\"";

    /// <summary>A filled path.</summary>
    public void Path(string data, string fill, double opacity = 1) => body.Append("<path d=\"").Append(data).Append("\" fill=\"").Append(fill).Append('"')
        .Append(Opacity(opacity)).Append("/>");

    /// <summary>A drawn line with round ends.</summary>
    public void Stroke(string data, string colour, double thickness, double opacity = 1) => body.Append("<path d=\"").Append(data)
        .Append("\" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\" stroke=\"").Append(colour)
        .Append("\" stroke-width=\"").Append(Pen.Number(thickness)).Append('"').Append(Opacity(opacity, "stroke")).Append("/>");

    /// <summary>A filled circle.</summary>
    public void Circle(double x, double y, double radius, string fill, double opacity = 1) => body.Append("<circle cx=\"").Append(Pen.Number(x))
        .Append("\" cy=\"").Append(Pen.Number(y)).Append("\" r=\"").Append(Pen.Number(radius)).Append("\" fill=\"").Append(fill).Append('"')
        .Append(Opacity(opacity)).Append("/>");

    /// <summary>A circle's outline.</summary>
    public void Ring(double x, double y, double radius, string colour, double thickness, double opacity = 1) => body.Append("<circle cx=\"")
        .Append(Pen.Number(x)).Append("\" cy=\"").Append(Pen.Number(y)).Append("\" r=\"").Append(Pen.Number(radius)).Append("\" fill=\"none\" stroke=\"")
        .Append(colour).Append("\" stroke-width=\"").Append(Pen.Number(thickness)).Append('"').Append(Opacity(opacity, "stroke")).Append("/>");

    /// <summary>A filled ellipse.</summary>
    public void Ellipse(double x, double y, double rx, double ry, string fill, double opacity = 1) => body.Append("<ellipse cx=\"").Append(Pen.Number(x))
        .Append("\" cy=\"").Append(Pen.Number(y)).Append("\" rx=\"").Append(Pen.Number(rx)).Append("\" ry=\"").Append(Pen.Number(ry))
        .Append("\" fill=\"").Append(fill).Append('"').Append(Opacity(opacity)).Append("/>");

    /// <summary>A filled rectangle, with round corners when asked.</summary>
    public void Rect(double x, double y, double w, double h, string fill, double opacity = 1, double round = 0) => body.Append("<rect x=\"")
        .Append(Pen.Number(x)).Append("\" y=\"").Append(Pen.Number(y)).Append("\" width=\"").Append(Pen.Number(Math.Max(0, w))).Append("\" height=\"")
        .Append(Pen.Number(Math.Max(0, h))).Append(round > 0 ? "\" rx=\"" + Pen.Number(round) : "").Append("\" fill=\"").Append(fill).Append('"')
        .Append(Opacity(opacity)).Append("/>");

    /// <summary>Begins a group, such as one with a clip or an opacity.</summary>
    public void Open(string attributes) => body.Append("<g ").Append(attributes).Append('>');

    /// <summary>Begins a group whose own origin stands at a point, scaled.</summary>
    public void Place(double x, double y, double scaleX, double scaleY, double turn = 0) => Open(string.Create(
        CultureInfo.InvariantCulture,
        $"transform=\"translate({Pen.Number(x)} {Pen.Number(y)}){(turn == 0 ? "" : $" rotate({Pen.Number(turn)})")} scale({scaleX:0.####} {scaleY:0.####})\""));

    /// <summary>Ends the group begun last.</summary>
    public void Close() => body.Append("</g>");

    /// <summary>The whole document.</summary>
    public override string ToString() =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Pen.Number(width)} {Pen.Number(height)}\" preserveAspectRatio=\"none\">"
        + $"<defs>{definitions}</defs>{body}</svg>";

    private static string Stops(ReadOnlySpan<Stop> stops)
    {
        var text = new StringBuilder();
        foreach (var stop in stops)
        {
            text.Append(CultureInfo.InvariantCulture, $"<stop offset=\"{stop.At:0.###}\" stop-color=\"{stop.Colour.Hex}\"");
            text.Append(stop.Opacity < 1 ? string.Create(CultureInfo.InvariantCulture, $" stop-opacity=\"{stop.Opacity:0.###}\"/>") : "/>");
        }

        return text.ToString();
    }

    // The opacity of the paint, not of the element: that would cost the renderer a whole layer each.
    private static string Opacity(double opacity, string of = "fill") =>
        opacity >= 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {of}-opacity=\"{opacity:0.###}\"");

    private string Define(string element, string attributes, string content)
    {
        var key = element + attributes + content;
        if (!known.TryGetValue(key, out var id))
        {
            id = "d" + known.Count.ToString(CultureInfo.InvariantCulture);
            known[key] = id;
            definitions.Append(CultureInfo.InvariantCulture, $"<{element} id=\"{id}\" {attributes}>{content}</{element}>");
        }

        return $"url(#{id})";
    }
}
