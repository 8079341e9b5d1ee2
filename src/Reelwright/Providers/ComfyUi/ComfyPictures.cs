using Reelwright.Providers.Wire;

namespace Reelwright.Providers.ComfyUi;

/// <summary>Pictures by a workflow of one's own ComfyUI (contract 3.14).</summary>
public sealed class ComfyPictures(MakerAccount account, VendorHttp http) : ComfyMaker<PictureRequest>(account, http, moving: false, ["png", "jpg", "jpeg", "webp"]), IPictureMaker;
