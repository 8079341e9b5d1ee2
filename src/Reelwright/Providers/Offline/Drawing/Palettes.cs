namespace Reelwright.Providers.Offline.Drawing;

/// <summary>The thirty-two palettes: eight for each time of day, in an order where the next two always differ in hue.</summary>
public static class Palettes
{
    //  zenith sky    horizon orb    far    near   ink    accent lamp
    private static readonly Palette[] Nights =
    [
        Of(Hour.Night, Touch.Soft, "0b1330 1c2b5a 4a5d94 f5efd2 33467c 121c3d 080d22 e8b45a ffd27a"),
        Of(Hour.Night, Touch.Paper, "2a1434 57284f b0617a ffe6cb 7a3d5d 2c1434 180a20 f2b263 ffd79a"),
        Of(Hour.Night, Touch.Soft, "04181f 0d3a45 3b7f7f e6f2dc 1f5559 08282f 031418 f0a35e ffcf87"),
        Of(Hour.Night, Touch.Soft, "17100c 3b2619 946239 f6dfae 5c3c26 22160e 100906 d9663a ffc46b"),
        Of(Hour.Night, Touch.Paper, "1a1440 41307a 9a72b4 ffeedd 5f489b 20184c 110b2c f5a97f ffd09a"),
        Of(Hour.Night, Touch.Wash, "1a1f26 3a434e 7f8a94 f2f0e6 59646f 1f252c 0d1013 c8483a f3d9a0"),
        Of(Hour.Night, Touch.Soft, "07140f 143328 4a7a58 eef0c8 2c5743 0d231b 050f0b d9a441 f6d37c"),
        Of(Hour.Night, Touch.Soft, "0a1233 16406b 55a6a3 f0fff4 22607a 0b2540 050f20 8fe3b5 ffe0a0"),
    ];

    private static readonly Palette[] Dawns =
    [
        Of(Hour.Dawn, Touch.Soft, "6f93c4 e3bfc0 ffe2c0 fff6dc b294ad 403d62 282645 e0604f ffd890"),
        Of(Hour.Dawn, Touch.Wash, "b7c5b6 dfe4d4 f6f2e2 e07b5a a3b3a4 4d6057 2a3833 b8402f f0c878"),
        Of(Hour.Dawn, Touch.Paper, "c7838c efb3a0 fde6c4 fff8e4 cb9792 673e4f 412636 9c2f45 ffe0a0"),
        Of(Hour.Dawn, Touch.Soft, "6da8ab c2dccb fbf0cf fffbe8 86b1a8 2f5655 1b3837 e5825b ffdc92"),
        Of(Hour.Dawn, Touch.Soft, "8379b4 d5b0cc fddfcf fff3e6 a48dbc 473d70 2c274b f08a6c ffdba0"),
        Of(Hour.Dawn, Touch.Paper, "5f8fae f2b98a ffe0a3 fff5d6 c88f77 4d4254 2e2a3a c8453a ffd27f"),
        Of(Hour.Dawn, Touch.Wash, "a9bccb d6e1e4 f6f2e8 e8896b a3b5c2 4a5f73 2a3a4a c9573f f2cf88"),
        Of(Hour.Dawn, Touch.Paper, "d59fb4 f4cfd2 fdf0e2 ffffff cd9fb3 6f4a66 452e44 c2374e ffe1a8"),
    ];

    private static readonly Palette[] Days =
    [
        Of(Hour.Day, Touch.Soft, "4696d0 97caea e9f4ee fffbe6 8ab6c8 2d6a58 1a463c e4572e ffe08a"),
        Of(Hour.Day, Touch.Paper, "f0d9b5 f6e8cc fdf4e3 f0a24a d8ae88 2f5f66 21414b d1495b ffd27a"),
        Of(Hour.Day, Touch.Soft, "2f9a9c 97d3c2 fdf2c4 fffce8 72b5a5 216260 123f42 ef6a45 ffe28c"),
        Of(Hour.Day, Touch.Wash, "e2ddd0 ece8dc f7f4ec cf4a35 b4b4ad 4b4e4f 222527 b5382a e9c47c"),
        Of(Hour.Day, Touch.Soft, "72b6a8 bce0c2 f6f4d0 fffde9 97c59c 38713f 1e4b30 f08f3d ffe58f"),
        Of(Hour.Day, Touch.Paper, "6cb3cc d5dec6 f8e4b4 fff3cf dcae79 8f5534 5a3221 24707f ffdf90"),
        Of(Hour.Day, Touch.Wash, "8297a2 b0bfc4 dbe1de f6f4ea 8fa1a8 3d5058 233138 d98a3a ffd98a"),
        Of(Hour.Day, Touch.Paper, "2a5e92 8db8d0 f2e8d0 fdf6e0 7799b0 1f4263 142c48 c8452f ffd890"),
    ];

    private static readonly Palette[] Dusks =
    [
        Of(Hour.Dusk, Touch.Soft, "3b3a6e c4617c ffb66d ffe6ac 8c4b70 2d2148 191030 ffd25e ffd98a"),
        Of(Hour.Dusk, Touch.Paper, "1c4c5e 75a090 f9bb6b ffecb8 4f7c7a 14353f 0a2029 f25c54 ffdd94"),
        Of(Hour.Dusk, Touch.Soft, "4c1b40 b53b4b fdbb7c ffe8b8 7f2e4e 2e1133 190819 ffcf6f ffd68c"),
        Of(Hour.Dusk, Touch.Wash, "a98a63 d4b585 f6e2b8 c8502f ad875a 553a25 2c1b10 a23b2a f6cf86"),
        Of(Hour.Dusk, Touch.Soft, "4a5f8d ab8db4 f6bba9 fff0dc 8a769f 363a5f 1f2340 e4675c ffdca0"),
        Of(Hour.Dusk, Touch.Paper, "2f1a22 80321f f39744 ffe08f 5f2a26 241217 14090d f9c74f ffd27a"),
        Of(Hour.Dusk, Touch.Paper, "3d2b66 94609f f7cb7d fff1c2 6b4a87 2a1d4c 170f2e ff8f6b ffdf98"),
        Of(Hour.Dusk, Touch.Soft, "55606f a88f80 f0cf9c fff0cc 81786f 36373a 1d1f22 c4532f ffd488"),
    ];

    /// <summary>The palette a trait names; when the words name a time of day, one of that time.</summary>
    public static Palette At(int trait, Hour? hour)
    {
        // Without an hour the four times take turns, so that a page of such sentences still has days and nights.
        var time = hour ?? (trait % 4) switch { 0 => Hour.Day, 1 => Hour.Dusk, 2 => Hour.Dawn, _ => Hour.Night };
        var list = time switch { Hour.Night => Nights, Hour.Dawn => Dawns, Hour.Day => Days, _ => Dusks };
        return list[(hour is null ? trait / 4 : trait) % list.Length];
    }

    private static Palette Of(Hour hour, Touch touch, string colours)
    {
        var c = colours.Split(' ').Select(Colour.Parse).ToArray();
        return new Palette(hour, touch, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8]);
    }
}
