import type { Shape } from '../../../api/client';
import type { Words } from '../../../app/language';

type Part = keyof Shape<'ReadinessParts'>;

interface Doctor {
  parts: string; partsAbout: string; part: Record<Part, string>; partText: Record<Part, string>; ok: string; wrong: string; silent: string; again: string; services: string; servicesAbout: string; works: string; offline: string; byWhom: (names: string) => string; missing: string; off: string; add: string; adds: Partial<Record<Shape<'ServiceType'>, string>>; untried: (n: number) => string;
}

/** Words of the check-up. */
export const words: Words<Doctor> = {
  en: {
    parts: 'This installation', partsAbout: 'Asked just now. Whoever sits at the machine learns more with “reel doctor”.', part: { database: 'Database', store: 'Files', ffmpeg: 'FFmpeg', scheduler: 'Scheduler' }, partText: { database: 'Keeps projects, texts and orders.', store: 'Keeps pictures, sounds and films.', ffmpeg: 'Puts films together.', scheduler: 'Runs orders and housekeeping.' }, ok: 'works', wrong: 'does not work', silent: 'The server does not tell.', again: 'Ask again',
    services: 'What can be made', servicesAbout: 'What is built in works without a key and without a network. A key of a vendor adds to it.', works: 'works', offline: 'works offline', byWhom: (names) => `By ${names}`, missing: 'needs an account', off: 'switched off', add: 'Add an account',
    adds: { image_generation: 'A key adds painted or photographic pictures to the drawn ones.', audio_generation: 'A key adds natural voices to the built-in one.', video_generation: 'A key makes clips of words and pictures, and moving shots of dramas.', text_generation: 'A key writes scripts and shots, and describes pictures better than the rules do.', translation: 'A key makes films in other languages.', transcription: 'A key lets you narrate chapters yourself: it finds each sentence in your recording.' },
    untried: (n) => `${n} not tried yet`,
  },
  zh: {
    parts: '系统组成', partsAbout: '刚刚检查的结果。在机器上运行 “reel doctor” 可以了解更多。', part: { database: '数据库', store: '文件存储', ffmpeg: 'FFmpeg', scheduler: '调度器' }, partText: { database: '保存项目、文本和任务。', store: '保存图片、声音和视频。', ffmpeg: '合成成片。', scheduler: '运行任务和日常维护。' }, ok: '正常', wrong: '异常', silent: '服务器没有回答。', again: '重新检查',
    services: '可以生成什么', servicesAbout: '内置功能无需密钥和网络。添加服务商密钥可以扩展。', works: '可用', offline: '离线可用', byWhom: (names) => `由 ${names} 提供`, missing: '需要账号', off: '已停用', add: '添加账号',
    adds: { image_generation: '添加密钥后，除内置绘图外还能生成绘画或照片风格的图片。', audio_generation: '添加密钥后，除内置配音外还有自然的音色。', video_generation: '添加密钥后，可以用文字和图片生成短片，以及短剧的动态镜头。', text_generation: '添加密钥后，可以撰写剧本和分镜，画面描述也比按规则生成的更贴切。', translation: '添加密钥后，可以制作其他语言的成片。', transcription: '添加密钥后，可以自己录旁白：系统会在录音中找到每一句。' },
    untried: (n) => `${n} 个未测试`,
  },
};
