import { many } from '../../../parts/many';

/** Words of the settings of films, for the project and for an order. */
export const words = {
  en: {
    title: 'Settings of films', about: 'These hold for all films of this project that are ordered from now on. What is left empty comes from the owner’s preferences; the grey words say what is in force.', save: 'Save', saved: 'Saved', reset: 'Clear these settings', unsaved: 'Not saved yet',
    asSet: (value: string, origin: string) => `${value} (${origin})`, origin: { default: 'default', user: 'from the preferences', project: 'set for this project', chapter: 'set for the chapter', order: 'set here' },
    groups: { picture: 'Picture', sound: 'Sound', makers: 'Makers', film: 'This order' }, none: 'none', byMaker: 'the maker’s own', yes: 'yes', no: 'no', unset: 'as set', bySize: 'as the size says',
    aspect: 'Shape', aspects: { '16:9': '16:9, wide', '9:16': '9:16, upright', '1:1': '1:1, square' }, resolution: 'Size', resolutionHelp: 'Width x height; even numbers from 64 to 3840', fps: 'Frames a second', quality: 'Quality', qualities: { draft: 'draft', standard: 'standard', high: 'high' }, format: 'File',
    subtitles: 'Subtitles', subtitleChoices: { burn: 'in the picture', files: 'as files beside it', both: 'both', none: 'none' }, include_audio: 'Voice and sound', voice: 'Voice', music_asset_id: 'Music', music_volume: 'Volume of the music', sentence_gap: 'Rest after a sentence (s)', paragraph_gap: 'Rest after a paragraph (s)',
    picture_config: 'Picture maker', speech_config: 'Voice maker', text_config: 'Who describes pictures', translation_config: 'Translator', notOwner: 'Makers and music are the owner’s: only the owner chooses them.', addMusic: 'Add music…', stock: 'stock',
    language: 'Spoken language', languageHelp: 'Such as en or zh; the text’s own if left empty. Another one is translated.', preview: 'Only the first sentences', previewHelp: 'To try it: how many', fallback: 'If a maker makes nothing', fallbacks: { none: 'it fails', offline: 'the built-in makers step in', default: 'the default account, then the built-in' }, target_duration: 'Seconds it shall last', more: 'All settings', less: 'Fewer settings',
    orderTitle: 'Order films', whichAll: (n: string) => (n === '1' ? 'The one chapter that has something to speak' : `All ${n} chapters that have something to speak`), which: (n: string) => many(n, 'chapter'), confirm: (n: string) => `Confirm ${many(n, 'chapter')} that nobody confirmed yet`, mustConfirm: 'Chapters are ordered only when they are confirmed: read them in the manuscript, or confirm them here.', cannotConfirm: 'Some chapters are not confirmed: ask the owner or a reviewer first.',
    tell: 'Tell the price', makes: (pictures: string, voices: string, sentences: string) => `${many(pictures, 'picture')} and ${many(voices, 'voice line')} for ${many(sentences, 'sentence')}`, length: (time: string) => `Films of ${time} in all`, takes: (time: string) => `about ${time} to make`, price: 'Price', free: 'costs nothing', unpriced: (names: string) => `The price of ${names} is not known and is left out.`, instead: (name: string, price: string) => `If ${name} steps in: ${price}`, unknown: 'price not known', someMaker: 'another maker',
    order: (n: string, price: string) => `Order ${many(n, 'film')}: ${price}`, ordered: (n: string) => `${n} ordered`, already: (n: string) => `${n} ${n === '1' ? 'was' : 'were'} there already`,
  },
  zh: {
    title: '成片设置', about: '这里的设置用于本项目今后制作的所有成片。留空的项目沿用所有者的偏好设置；灰色文字是当前生效的值。', save: '保存', saved: '已保存', reset: '清空本页设置', unsaved: '尚未保存',
    asSet: (value: string, origin: string) => `${value}（${origin}）`, origin: { default: '默认', user: '来自偏好', project: '本项目设置', chapter: '本章设置', order: '本次设置' },
    groups: { picture: '画面', sound: '声音', makers: '生成服务', film: '本次制作' }, none: '无', byMaker: '由配音服务决定', yes: '有旁白', no: '无声', unset: '沿用设置', bySize: '由尺寸决定',
    aspect: '画幅', aspects: { '16:9': '16:9 横屏', '9:16': '9:16 竖屏', '1:1': '1:1 方形' }, resolution: '尺寸', resolutionHelp: '宽 × 高，均为 64 到 3840 之间的偶数', fps: '帧率', quality: '画质', qualities: { draft: '草稿', standard: '标准', high: '高' }, format: '文件格式',
    subtitles: '字幕', subtitleChoices: { burn: '嵌入画面', files: '单独文件', both: '嵌入画面并提供文件', none: '无' }, include_audio: '声音', voice: '音色', music_asset_id: '背景音乐', music_volume: '音乐音量', sentence_gap: '句后停顿（秒）', paragraph_gap: '段后停顿（秒）',
    picture_config: '画面', speech_config: '配音', text_config: '画面描述', translation_config: '翻译', notOwner: '生成服务和音乐属于所有者，只有所有者可以选择。', addMusic: '添加音乐…', stock: '素材库',
    language: '朗读语言', languageHelp: '如 en 或 zh；留空为原文语言，其他语言会先翻译。', preview: '只做开头几句', previewHelp: '试做时填写句数', fallback: '生成失败时', fallbacks: { none: '直接失败', offline: '改用内置生成服务', default: '先用默认账号，再用内置' }, target_duration: '目标时长（秒）', more: '全部设置', less: '收起设置',
    orderTitle: '制作成片', whichAll: (n: string) => `全部 ${n} 章（有可朗读的内容）`, which: (n: string) => `${n} 章`, confirm: (n: string) => `同时确认尚未确认的 ${n} 章`, mustConfirm: '章节确认后才能制作：可以先在文稿中阅读，或在这里一并确认。', cannotConfirm: '部分章节尚未确认：请先联系所有者或审阅者。',
    tell: '查看价格', makes: (pictures: string, voices: string, sentences: string) => `${sentences} 句，需制作 ${pictures} 张画面、${voices} 条配音`, length: (time: string) => `成片总长 ${time}`, takes: (time: string) => `制作约需 ${time}`, price: '价格', free: '免费', unpriced: (names: string) => `${names} 的价格未知，未计入。`, instead: (name: string, price: string) => `如改用 ${name}：${price}`, unknown: '价格未知', someMaker: '其他生成服务',
    order: (n: string, price: string) => `制作 ${n} 部成片：${price}`, ordered: (n: string) => `已开始制作 ${n} 部`, already: (n: string) => `${n} 部已经存在`,
  },
};
