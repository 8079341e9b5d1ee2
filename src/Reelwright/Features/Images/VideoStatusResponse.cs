using Reelwright.Domain;

namespace Reelwright.Features.Images;

/// <summary>Whether a picture has a video (001): exactly these four fields.</summary>
/// <param name="VideoStatus">Of its newest take.</param>
/// <param name="VideoFilename">Of the chosen take, as under <c>/media/videos</c>.</param>
public sealed record VideoStatusResponse(string ImgName, bool HasVideo, ImageVideo VideoStatus, string? VideoFilename);
