using Reelwright.Providers.Wire;

namespace Reelwright.Providers.ComfyUi;

/// <summary>Clips by a workflow of one's own ComfyUI (contract 3.14).</summary>
public sealed class ComfyVideos(MakerAccount account, VendorHttp http) : ComfyMaker<VideoRequest>(account, http, moving: true, ["mp4", "webm", "mov", "mkv", "gif"]), IVideoMaker;
