import type { Language } from '../../../app/language';

// The catalog explains settings in English; what is not here is told as the catalog does.
const zh: Record<string, string> = {
  'The key of a Model Studio workspace. It is good in the region it was made in, and nowhere else.': '百炼业务空间的密钥，只在创建它的区域有效。',
  'Where the key was made, when no endpoint is named.': '未填写地址时，密钥创建所在的区域。',
  'The model.': '所用模型。',
  'The workspace calls are counted to, when it is not the key\'s own.': '如与密钥所属不同，调用计入哪个业务空间。',
  'How long one call may take.': '一次调用最多等多久。',
  'How long one line may take.': '一句最多等多久。',
  'How many calls may be on their way at once.': '同时进行的调用数。',
  'Whether the vendor may write a prompt anew before it is used.': '服务商是否可以在使用前改写提示词。',
  'Whether the vendor marks what it makes.': '服务商是否给结果加水印。',
  'The voice of sentences that name none.': '未指定音色的句子使用它。',
  'The key of the account. A server of one\'s own may need none.': '账号的密钥；自建服务器可能不需要。',
  'Base address, with its version, such as https://api.openai.com/v1 or http://127.0.0.1:11434/v1.': '带版本号的基础地址，例如 https://api.openai.com/v1 或 http://127.0.0.1:11434/v1。',
  'Base address, with its version, such as https://dashscope.aliyuncs.com/api/v1 or https://WORKSPACE.cn-beijing.maas.aliyuncs.com/api/v1.': '带版本号的基础地址，例如 https://dashscope.aliyuncs.com/api/v1。',
  'The model; at Azure the name of the deployment.': '所用模型；在 Azure 是部署名称。',
  'The organization that is billed, where the key belongs to several.': '密钥属于多个组织时，由哪个组织付费。',
  'Of Azure Speech: the region of the resource, such as eastasia, where its endpoint is not given.': 'Azure 语音：未填写地址时，资源所在区域，例如 eastasia。',
  'Which of Azure\'s services the account is for. Needed where the endpoint does not tell: speech is told by https://eastasia.api.cognitive.microsoft.com and the like.': '账号用于 Azure 的哪项服务；从地址看不出时需要填写。',
  'Of Azure Speech: the version of its transcription.': 'Azure 语音：语音识别接口的版本。',
  'Of Azure Speech: one of its names of sound formats.': 'Azure 语音：音频格式名称。',
  'An API key of Qianfan; it begins with bce-v3/.': '千帆的 API Key，以 bce-v3/ 开头。',
  'Another address of the service, with its version.': '服务的其他地址，带版本号。',
  'The API Key of the application.': '应用的 API Key。',
  'The Secret Key of the application.': '应用的 Secret Key。',
  'Another address of the voices, where tokens are given out as well.': '语音服务的其他地址，也用于发放令牌。',
  'The number of the voice of sentences that name none.': '未指定音色的句子使用的音色编号。',
  'Only when a proxy before it wants one; it goes there as a bearer token.': '仅当前面有需要密钥的代理时填写，以 Bearer 令牌发送。',
  'The header a proxy wants the key in, when it is another.': '代理要求放密钥的请求头（如果不是默认的）。',
  'Where it listens. Whoever runs this installation has to allow a host inside (REEL_LOCAL_HOSTS).': '服务的监听地址。内网主机需由管理员放行（REEL_LOCAL_HOSTS）。',
  'The workflow as ComfyUI exports it for its API, with places such as {prompt}, {width}, {height}, {seed}, {steps|20}, {reference_1}; of clips also {first_frame} and {frames}.': 'ComfyUI 导出的 API 工作流，可用 {prompt}、{width}、{height}、{seed}、{steps|20}、{reference_1} 等占位；短片还有 {first_frame} 和 {frames}。',
  'Frames a second the workflow makes, to turn seconds into {frames}.': '工作流每秒的帧数，用来把秒换算成 {frames}。',
  'The API key of the profile, with the right to the service.': '具有该服务权限的 API 密钥。',
  'Another address of the service, such as that of a region\'s own data keeping.': '服务的其他地址，例如数据驻留区域的地址。',
  'The id of the voice of sentences that name none.': '未指定音色的句子使用的音色 ID。',
  'Codec, rate and bits of the sound, such as mp3_44100_128 or pcm_24000.': '音频编码、采样率和码率，例如 mp3_44100_128 或 pcm_24000。',
  'Further voice settings in the vendor\'s own words, such as similarity_boost and use_speaker_boost.': '服务商自有的其他音色设置，例如 similarity_boost。',
  'The key of the account, from fal\'s dashboard.': '账号的密钥，在 fal 控制台获取。',
  'The id of the endpoint, such as fal-ai/pika/v2.2/text-to-video.': '端点 ID，例如 fal-ai/pika/v2.2/text-to-video。',
  'For a model the catalog does not know: its input, with {prompt}, {duration} and so on in the places of what is asked.': '目录中没有的模型：它的输入模板，用 {prompt}、{duration} 等占位。',
  'An API key of Google AI Studio.': 'Google AI Studio 的 API 密钥。',
  'Another address of the API, with its version.': '接口的其他地址，带版本号。',
  'The access key; of newer accounts the API key.': 'Access Key；较新的账号填 API Key。',
  'The secret key that belongs to the access key; none with an API key.': '与 Access Key 配套的 Secret Key；使用 API Key 时留空。',
  'Base address.': '基础地址。',
  'Where the account is.': '账号所在区域。',
  'The model, such as kling-v3.': '所用模型，例如 kling-v3。',
  'The key of the account. Keys of the global and of the Chinese platform are not the same.': '账号的密钥。国际站与国内站的密钥不通用。',
  'The platform the key is of, when no endpoint is named.': '未填写地址时，密钥所属平台。',
  'Base address, without a version, such as https://api.minimax.io.': '不带版本号的基础地址，例如 https://api.minimax.io。',
  'Path of Piper\'s program, in the folder the operator allows for it (REEL_PIPER).': 'Piper 程序的路径，须位于管理员允许的目录中（REEL_PIPER）。',
  'Path of a voice (.onnx) in that folder; its description (.onnx.json) has to lie beside it.': '该目录中的音色文件（.onnx），旁边须有 .onnx.json。',
  'An API token, from the account\'s settings at Replicate.': 'API 令牌，在 Replicate 的账号设置中获取。',
  'Base address, with its version.': '带版本号的基础地址。',
  'owner/name, or owner/name:version of a model that is not Replicate\'s own.': 'owner/name；非 Replicate 官方模型填 owner/name:version。',
  'What the model takes, with places such as {prompt}, {width}, {height}, {aspect_ratio}, {seed}, {first_frame} or {steps|4}. Models of the catalog need none.': '模型的输入模板，可用 {prompt}、{width}、{height}、{aspect_ratio}、{seed}、{first_frame}、{steps|4} 等占位。目录中的模型不需要。',
  'An API secret of the organisation at Runway\'s developer portal.': '在 Runway 开发者平台获取的组织 API 密钥。',
  'Base address, without a version.': '不带版本号的基础地址。',
  'The model, such as gen4.5 for clips or gen4_image for pictures.': '所用模型，例如短片用 gen4.5，图片用 gen4_image。',
  'The version of the API, a date.': '接口版本（日期）。',
  'The API key of the account.': '账号的 API 密钥。',
  'Another address of the service.': '服务的其他地址。',
  'How far a picture may go from the one it shall look like, of 100.': '与参考图的差异程度，满分 100。',
  'The API key, from the Ark console (API Key Management).': 'API Key，在方舟控制台的“API Key 管理”获取。',
  'Base address with its version. BytePlus ModelArk is at https://ark.ap-southeast.bytepluses.com/api/v3.': '带版本号的基础地址。BytePlus ModelArk 为 https://ark.ap-southeast.bytepluses.com/api/v3。',
  'Where the account is: in China, or at BytePlus.': '账号所在：国内，或 BytePlus。',
  'The model, opened in the console first, or the id of an endpoint there (ep-…).': '需先在控制台开通的模型，或接入点 ID（ep-…）。',
  'Of clips: seconds until Ark gives up one it did not come to.': '短片：方舟多少秒后放弃尚未开始的任务。',
  'The API key of the new speech console, or the access token of the old one.': '新版语音控制台的 API Key，或旧版的 Access Token。',
  'The app id of the old console; empty with a key of the new one.': '旧版控制台的 App ID；使用新版密钥时留空。',
  'Base address with its version.': '带版本号的基础地址。',
  'The resource id, opened in the console first, such as seed-tts-2.0 or volc.bigasr.auc_turbo.': '需先在控制台开通的资源 ID，例如 seed-tts-2.0。',
  'The voice of sentences that name none; its generation is that of the resource id.': '未指定音色的句子使用的音色，须与资源 ID 同代。',
};
// Names that are to be read on a card; a vendor that is not here is called as the catalog calls it.
const titles: Record<Language, Record<string, string>> = {
  en: {
    alibaba: 'Alibaba Model Studio (Wan, Qwen, CosyVoice, Fun-ASR)', azure: 'Azure (OpenAI and Speech)', comfyui: 'ComfyUI on your own machine', custom: 'Your own or another server that speaks like OpenAI', volcengine: 'Volcengine Ark (Seedance, Seedream, Doubao) and its voices',
  },
  zh: {
    alibaba: '阿里云百炼（万相、通义千问、CosyVoice、Fun-ASR）', azure: 'Azure（OpenAI 与语音服务）', baidu: '百度（千帆图片、短文本语音）', comfyui: '自己机器上的 ComfyUI', custom: '自建或其他兼容 OpenAI 的服务器',
    fal: 'fal（Pika、可灵、海螺、Seedance、Flux 等）', google: 'Google（Gemini API）', kling: '可灵', minimax: 'MiniMax（海螺）', piper: 'Piper，本机语音', volcengine: '火山引擎：方舟（Seedance、Seedream、豆包）与语音服务',
  },
};

/** What a setting is for, in the language of the person. */
export function helpOf(help: string, language: Language): string {
  return language === 'zh' ? (zh[help] ?? help) : help;
}

/** A vendor's name in the language of the person. */
export function titleOf(offer: { provider: string; title: string }, language: Language): string {
  return titles[language][offer.provider] ?? offer.title;
}

/** What an account is called until somebody says otherwise: its vendor without what stands in brackets, and what it makes. */
export function usualName(offer: { provider: string; title: string }, service: string, language: Language): string {
  return `${titleOf(offer, language).replace(/\s*[（(：:，,].*$/, '')} · ${service}`;
}
