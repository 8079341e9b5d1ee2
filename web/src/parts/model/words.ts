import type { Fault } from './fields';

const en = {
  prompt: 'What shall be seen', negative_prompt: 'What not to show', first_frame: 'Begins with', last_frame: 'Ends with', references: 'Shall look like',
  duration: 'Seconds', aspect_ratio: 'Shape', resolution: 'The model’s own size', size: 'Size', quality: 'Quality', style: 'Style', camera_motion: 'Camera', motion_level: 'How much moves',
  fps: 'Frames a second', audio: 'Sound of its own', seed: 'Seed', steps: 'Steps', cfg_scale: 'How close to the words',
};

const zh: typeof en = {
  prompt: '画面内容', negative_prompt: '不要出现的内容', first_frame: '首帧图片', last_frame: '尾帧图片', references: '参考图片',
  duration: '时长（秒）', aspect_ratio: '画面比例', resolution: '模型自身的尺寸', size: '尺寸', quality: '画质', style: '风格', camera_motion: '镜头运动', motion_level: '运动幅度',
  fps: '帧率', audio: '自带声音', seed: '随机种子', steps: '步数', cfg_scale: '贴近提示词的程度',
};

const enHelp: Record<string, string> = {
  seed: 'The same seed and the same words give something alike.', motion_level: '0 stands still, 10 moves most.', resolution: 'Left out, the one that comes nearest to the size of the clip.',
  aspect_ratio: 'Left out, the one that comes nearest to the size of the clip.', prompt: 'One scene, one movement, one light: that works best.',
};

const zhHelp: typeof enHelp = {
  seed: '相同的种子和提示词会得到相近的结果。', motion_level: '0 为静止，10 为最大。', resolution: '不填则选最接近短片尺寸的一种。',
  aspect_ratio: '不填则选最接近短片尺寸的一种。', prompt: '一个场景、一个动作、一种光线，效果最好。',
};

const label = (of: Record<string, string>) => (name: string) => of[name] ?? name.replaceAll('_', ' ');

/** Words of the form that is drawn from what a model takes. */
export const words = {
  en: {
    label: label(en), help: (name: string) => enHelp[name],
    usual: (value: string) => `As usual: ${value}`, usually: 'As the model does', yes: 'Yes', no: 'No', pixels: 'such as 1280x720',
    maker: 'Made by', model: 'Model', modelHelp: 'What can be asked below is what this model takes.', chooseMaker: 'Choose an account', anyModel: 'Another model’s name may be written here.',
    ends: (day: string) => `Its vendor ends this model on ${day}.`, isDefault: 'default',
    choose: 'Choose a picture', change: 'Another picture', remove: 'Take it out', picture: (name: string) => `Picture ${name}`, pick: 'Choose a picture', bring: 'Bring a picture', pickHelp: 'One of yours, or a new one: PNG, JPEG or WebP.',
    noPictures: 'There are no pictures yet: bring one, or make a film, and its pictures will be here.', use: (name: string) => `Use ${name}`,
    fault: (fault: Fault): string => {
      switch (fault.why) {
        case 'required': return 'This model needs it.';
        case 'oneOf': return 'This is none of what the model takes.';
        case 'letters': return `${fault.has} letters, and ${fault.most} are the most.`;
        case 'count': return `${fault.has} pictures, and ${fault.most} are the most.`;
        case 'range': return fault.least === null ? `${fault.most} is the most.` : fault.most === null ? `${fault.least} is the least.` : `From ${fault.least} to ${fault.most}.`;
        case 'step': return `In steps of ${fault.step}, from ${fault.least} on.`;
        case 'without': return `Not together with “${label(en)(fault.other)}”: leave one out.`;
        case 'with': return `Only together with “${label(en)(fault.other)}”.`;
      }
    },
  },
  zh: {
    label: label(zh), help: (name: string) => zhHelp[name],
    usual: (value: string) => `默认：${value}`, usually: '由模型决定', yes: '是', no: '否', pixels: '例如 1280x720',
    maker: '生成服务', model: '模型', modelHelp: '下面只列出该模型支持的选项。', chooseMaker: '选择一个账号', anyModel: '也可以填写其他模型的名称。',
    ends: (day: string) => `服务商将于 ${day} 停用该模型。`, isDefault: '默认',
    choose: '选择图片', change: '换一张', remove: '移除', picture: (name: string) => `图片 ${name}`, pick: '选择图片', bring: '上传图片', pickHelp: '选一张已有的图片，或上传新的：PNG、JPEG、WebP。',
    noPictures: '还没有图片：可以上传一张；制作成片后，其中的图片也会出现在这里。', use: (name: string) => `使用 ${name}`,
    fault: (fault: Fault): string => {
      switch (fault.why) {
        case 'required': return '该模型需要填写此项。';
        case 'oneOf': return '该模型不支持这个值。';
        case 'letters': return `已有 ${fault.has} 个字符，最多 ${fault.most} 个。`;
        case 'count': return `已有 ${fault.has} 张图片，最多 ${fault.most} 张。`;
        case 'range': return fault.least === null ? `最大 ${fault.most}。` : fault.most === null ? `最小 ${fault.least}。` : `范围：${fault.least} 到 ${fault.most}。`;
        case 'step': return `从 ${fault.least} 起，每次增减 ${fault.step}。`;
        case 'without': return `不能与“${label(zh)(fault.other)}”同时使用：请去掉其中一项。`;
        case 'with': return `需要与“${label(zh)(fault.other)}”一起使用。`;
      }
    },
  },
};
