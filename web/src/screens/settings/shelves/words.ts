import type { Shape } from '../../../api/client';
import type { Words } from '../../../app/language';
import { many } from '../../../parts/many';

interface Shelves {
  shelves: string; cleanUps: string; house: string; shelf: Record<Shape<'StorageType'>, string>; holds: (size: string, files: string) => string; free: (a: string) => string; cleaned: (at: string) => string; policy: string; forever: string; age: (n: number) => string; size: (n: string) => string; keepsFilms: string; readers: Record<'public_read' | 'authenticated_read' | 'admin_write', string>;
  change: string; changeTitle: (s: string) => string; ageLabel: string; ageHelp: string; sizeLabel: string; sizeHelp: string; preserve: string; access: string; who: string; whoAbout: string; used: (a: string) => string; usedOf: (a: string, b: string) => string; toPeople: string;
  planAbout: string; plan: string; planAll: string; planOf: string; nothing: string; list: (at: string) => string; back: string; would: (n: string, size: string) => string; run: (n: string, size: string) => string; runTitle: string; runText: string; ran: (at: string) => string; didRemove: (n: string) => string; didKeep: (n: string) => string; notRun: string; noCleanUps: string; noCleanUpsText: string;
  kind: Record<Shape<'CleanUpKind'>, string>; reason: Record<Shape<'CleanUpReason'>, string>; removed: string; kept: string; since: (at: string) => string;
  scan: string; scanAbout: string; scanNow: string; scanned: (files: string, size: string) => string; orphans: (n: string, size: string) => string; drift: (n: string) => string; missing: (n: number) => string; allWell: string; refs: (n: number) => string;
  runs: string; runsAbout: string; task: Record<Shape<'HousekeepingTask'>, string>; taskAbout: Record<Shape<'HousekeepingTask'>, string>; now: string; running: string; noRuns: string; byHand: string;
}

/** Words of the storage. */
export const words: Words<Shelves> = {
  en: {
    shelves: 'Shelves', cleanUps: 'Clean up', house: 'Housekeeping', shelf: { VIDEOS: 'Films and clips', IMAGES: 'Pictures', AUDIO: 'Sounds', TEMP: 'Parts and temporary files', STOCK: 'Stock' }, holds: (size, files) => `${size} in ${many(files, 'file')}`, free: (a) => `${a} free beside it`, cleaned: (at) => `cleaned up ${at}`,
    policy: 'Keeps', forever: 'everything, as long as it is there', age: (n) => `at most ${many(n, 'day')} after the last use`, size: (n) => `at most ${n} MB`, keepsFilms: 'finished films always', readers: { public_read: 'Anybody may read', authenticated_read: 'Whoever is signed in may read', admin_write: 'Only owners write' },
    change: 'Change', changeTitle: (s) => `${s}: what is kept`, ageLabel: 'Days after the last use', ageHelp: 'Empty keeps without end.', sizeLabel: 'Size in MB', sizeHelp: 'Beyond it the oldest goes first. Empty is without end.', preserve: 'Never remove finished films', access: 'Who may read',
    who: 'Who keeps how much', whoAbout: 'Every file somebody’s rows name counts for them, also one that others name too.', used: (a) => a, usedOf: (a, b) => `${a} of ${b}`, toPeople: 'Change quotas',
    planAbout: 'First a list of what the shelves’ policies would remove; nothing goes until you run exactly that list. What a sentence has chosen, a film holds or a running order needs is never on it.', plan: 'Make the list', planAll: 'All shelves', planOf: 'Shelves', nothing: 'The policies would remove nothing.', list: (at) => `List of ${at}`, back: 'All lists', would: (n, size) => `${many(n, 'thing')}, ${size}`, run: (n, size) => `Remove ${many(n, 'thing')}, ${size}`, runTitle: 'Remove what is on this list?', runText: 'It cannot be brought back. Of a film only the file goes; its facts stay. What has come into use since is kept.', ran: (at) => `run ${at}`, didRemove: (n) => `${n} removed`, didKeep: (n) => `${n} kept`, notRun: 'not run', noCleanUps: 'No list yet', noCleanUpsText: 'Give a shelf a policy, then make a list and look at it.',
    kind: { part: 'Part', asset: 'File', film: 'Film' }, reason: { age: 'too old', size: 'shelf too full' }, removed: 'removed', kept: 'kept', since: (at) => `last used ${at}`,
    scan: 'Files and rows', scanAbout: 'Compares what lies on the shelves with what the database knows. Files nobody knows that are older than a day are removed; files that are missing are told.', scanNow: 'Compare now', scanned: (files, size) => `${many(files, 'file')}, ${size}`, orphans: (n, size) => `${n} nobody knew, ${size} removed`, drift: (n) => `${n} counted anew`, missing: (n) => `${n} missing or cut short`, allWell: 'as it should be', refs: (n) => `named ${many(n, 'time')}`,
    runs: 'Jobs that keep house', runsAbout: 'They run by themselves at their times; here by hand too.', task: { sweep: 'Sweep', scan: 'Compare', clean_up: 'Clean up', trash: 'Empty the trash', records: 'Old records' }, taskAbout: { sweep: 'Files nothing names', scan: 'Files and rows', clean_up: 'By the shelves’ policies', trash: 'What was thrown away long ago', records: 'Ended sessions, used links, old answers' }, now: 'Run now', running: 'running', noRuns: 'None has run yet.', byHand: 'Runs',
  },
  zh: {
    shelves: '存储架', cleanUps: '清理', house: '日常维护', shelf: { VIDEOS: '视频与短片', IMAGES: '图片', AUDIO: '声音', TEMP: '中间文件与临时文件', STOCK: '公共素材' }, holds: (size, files) => `${files} 个文件，共 ${size}`, free: (a) => `剩余空间 ${a}`, cleaned: (at) => `上次清理 ${at}`,
    policy: '保留', forever: '全部，永久', age: (n) => `最后使用后最多 ${n} 天`, size: (n) => `最多 ${n} MB`, keepsFilms: '成片始终保留', readers: { public_read: '任何人可读', authenticated_read: '登录后可读', admin_write: '仅所有者可写' },
    change: '修改', changeTitle: (s) => `${s}：保留策略`, ageLabel: '最后使用后的天数', ageHelp: '留空表示永久保留。', sizeLabel: '大小上限（MB）', sizeHelp: '超出后先清理最旧的。留空表示不限。', preserve: '永不清理成片', access: '谁可以读取',
    who: '占用情况', whoAbout: '记录中引用的每个文件都计入其所有者，即使别人也引用它。', used: (a) => a, usedOf: (a, b) => `${a} / ${b}`, toPeople: '修改配额',
    planAbout: '先列出按策略会清理的内容；在你执行这份清单之前，什么都不会删除。句子选用的、成片包含的、进行中任务需要的内容不会出现在清单中。', plan: '生成清单', planAll: '所有存储架', planOf: '存储架', nothing: '按当前策略没有可清理的内容。', list: (at) => `${at} 的清单`, back: '全部清单', would: (n, size) => `${n} 项，${size}`, run: (n, size) => `清理 ${n} 项，${size}`, runTitle: '清理这份清单中的内容？', runText: '清理后无法恢复。成片只删除文件，信息会保留。期间重新被使用的内容会保留。', ran: (at) => `执行于 ${at}`, didRemove: (n) => `已清理 ${n} 项`, didKeep: (n) => `保留 ${n} 项`, notRun: '未执行', noCleanUps: '还没有清单', noCleanUpsText: '先为存储架设置策略，再生成清单查看。',
    kind: { part: '中间文件', asset: '文件', film: '成片' }, reason: { age: '太旧', size: '存储架过满' }, removed: '已清理', kept: '已保留', since: (at) => `最后使用 ${at}`,
    scan: '文件核对', scanAbout: '核对存储架上的文件与数据库记录。没有记录且超过一天的文件会被清理；缺失的文件会列出。', scanNow: '立即核对', scanned: (files, size) => `${files} 个文件，${size}`, orphans: (n, size) => `${n} 个没有记录，已清理 ${size}`, drift: (n) => `重新统计 ${n} 项`, missing: (n) => `${n} 个缺失或不完整`, allWell: '一切正常', refs: (n) => `被引用 ${n} 次`,
    runs: '维护任务', runsAbout: '它们会按时自动运行，也可以在这里手动运行。', task: { sweep: '清扫', scan: '核对', clean_up: '清理', trash: '清空回收站', records: '旧记录' }, taskAbout: { sweep: '没有被引用的文件', scan: '文件与记录', clean_up: '按存储架策略', trash: '很久以前删除的内容', records: '结束的会话、用过的链接、旧的回复' }, now: '立即运行', running: '运行中', noRuns: '还没有运行过。', byHand: '运行记录',
  },
};
