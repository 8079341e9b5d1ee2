using System.Globalization;

namespace Reelwright.Providers.Offline.Drawing;

/// <summary>A colour that mixes the way eyes expect: through OKLab, where half-way looks half-way.</summary>
public readonly record struct Colour(double Light, double A, double B)
{
    /// <summary>Reads <c>rrggbb</c>.</summary>
    public static Colour Parse(string hex)
    {
        var rgb = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var (r, g, b) = (Linear(rgb >> 16), Linear((rgb >> 8) & 255), Linear(rgb & 255));
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        return new Colour(
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
            (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
            (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s));
    }

    /// <summary>A share of the way from this colour to another, 0 to 1.</summary>
    public Colour To(Colour other, double share) => new(
        Light + ((other.Light - Light) * share), A + ((other.A - A) * share), B + ((other.B - B) * share));

    /// <summary>Lighter (or darker when negative) by a share of the whole range, keeping its hue.</summary>
    public Colour Lift(double by) => this with { Light = Math.Clamp(Light + by, 0, 1) };

    /// <summary>The same colour with its strength multiplied: 0 is grey.</summary>
    public Colour Strength(double factor) => new(Light, A * factor, B * factor);

    /// <summary>As SVG writes it: <c>#rrggbb</c>.</summary>
    public string Hex
    {
        get
        {
            var l = Cube(Light + (0.3963377774 * A) + (0.2158037573 * B));
            var m = Cube(Light - (0.1055613458 * A) - (0.0638541728 * B));
            var s = Cube(Light - (0.0894841775 * A) - (1.2914855480 * B));
            var r = Byte((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s));
            var g = Byte((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s));
            var b = Byte((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
            return "#" + ((r << 16) | (g << 8) | b).ToString("x6", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>A colour stands wherever SVG wants a paint.</summary>
    public static implicit operator string(Colour colour) => colour.Hex;

    private static double Cube(double v) => v * v * v;

    private static double Linear(int value)
    {
        var v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
    }

    private static int Byte(double v)
    {
        var c = Math.Clamp(v <= 0.0031308 ? v * 12.92 : (1.055 * Math.Pow(v, 1 / 2.4)) - 0.055, 0, 1);
        return (int)((c * 255) + 0.5);
    }
}
