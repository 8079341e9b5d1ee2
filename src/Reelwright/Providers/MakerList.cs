#pragma warning disable
using Reelwright.Base;
namespace Reelwright.Providers { using Reelwright.Providers.Offline;
public sealed class MakerList { public IPictureMaker Picture(string p)=>new SP(); public ISpeechMaker Speech(string p)=>new SS();
 class SP : IPictureMaker { public MakerInfo Info => new("drawn","s1",true); public async Task<MadePicture> Make(PictureRequest r, CancellationToken ct) { var svg = DrawnPicture.Draw(r); var x = (await Child.Run("rsvg-convert",["-w",r.Width.ToString(),"-h",r.Height.ToString(),"-f","png"],System.Text.Encoding.UTF8.GetBytes(svg),ct:ct)).OrThrow("Drawing"); return new(x.Output,"png",r.Width,r.Height);} }
 class SS : ISpeechMaker { public MakerInfo Info => new("espeak","s1",true); public async Task<MadeSpeech> Speak(SpeechRequest r, CancellationToken ct) { var x = (await Child.Run("espeak-ng",["-v",r.Language=="zh"?"cmn":"en-us","-s",((int)(160*r.Rate)).ToString(),"--stdout","--stdin"],System.Text.Encoding.UTF8.GetBytes(r.Text),ct:ct)).OrThrow("Speaking"); return new(x.Output,"wav",[]);} } } }
