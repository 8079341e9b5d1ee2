import { many } from '../../../parts/many';

/** Words of posts: how they stand, and the list of them. */
export const words = {
  en: {
    title: 'Posts', about: 'One post is one film or clip by one account.', add: 'New post', colon: ': ',
    status: { pending: 'Not begun', publishing: 'On their way', published: 'Out', failed: 'Failed', cancelled: 'Cancelled' },
    state: {
      draft: 'Draft', scheduled_local: 'Waits for its time', validating: 'Being checked', ready: 'About to begin', uploading: 'Being sent', submitted: 'Handed over', processing: 'Being processed', in_review: 'In review', scheduled_remote: 'Scheduled there',
      awaiting_user: 'Waits for you', published: 'Published', published_unlinked: 'Published, no link', failed: 'Failed', ambiguous: 'In doubt', removed: 'Gone from the platform', cancelled: 'Cancelled',
    },
    means: {
      draft: 'Nothing is sent before you post it.', scheduled_local: 'It is posted from here when its time comes. Keep the server running.', validating: 'Its texts and its film are looked through once more.', ready: 'All is in order; sending begins in a moment.',
      uploading: 'The film is on its way to the platform. It goes on where it was, whatever is interrupted.', submitted: 'The platform has it and was asked to publish it.', processing: 'The platform prepares the film. That may take minutes.',
      in_review: 'The platform looks through it before it is out. That may take hours.', scheduled_remote: 'The platform has it and releases it at its time by itself.', awaiting_user: 'The rest is done by you, on the platform itself.',
      published: 'It is out.', published_unlinked: 'It is out, but its link is not known here.', failed: 'It was not posted. Mend what the reason says, then try again.',
      ambiguous: 'The call that posts it was sent and no answer came. Nothing is sent again by itself.', removed: 'It was out; the platform no longer has it.', cancelled: 'It was ended before it was out.',
    },
    unasked: 'Account taken away', unaskedMeans: 'The platform has it, and nobody can ask what became of it. Look there, then say what you found.', paused: 'Paused', needsTitle: 'Needs you', needs: { ambiguous: 'Nobody knows whether it is out: look there', account_gone: 'Its account was taken away: look there, then say what became of it', awaiting_user: 'Post it by hand, then tell its link', failed: 'See why, then try again' },
    reconnect: (name: string, posts: number) => `${name} has to be connected again${posts > 0 ? `; ${many(posts, 'post')} waiting for that` : ''}`, connect: 'Connect again', moreNeeding: 'Show all of these',
    anyStatus: 'Any state', statusLabel: 'State', groups: { rough: 'Roughly', exact: 'Exactly' }, anyPlatform: 'All platforms', platform: 'Platform', anyAccount: 'All accounts', account: 'Account', showAll: 'Show all', ofFilm: 'Of one film', ofClip: 'Of one clip', drop: 'Show all again',
    emptyTitle: 'Nothing was posted yet', emptyText: 'Connect an account at a platform. Then choose a film and say what is to stand beside it; it is posted when you say so, once.', emptyReadyText: 'Choose a film, say what is to stand beside it, and post it now or at a time. It is posted when you say so, once.', toAccounts: 'Connect an account', none: 'Nothing found', noneText: 'No post fits this choice.',
    sent: (sent: string, all: string) => `${sent} of ${all}`, progress: (name: string) => `Progress of ${name}`, out: 'Open at the platform', outOf: (name: string) => `Open at the platform: ${name}`, releases: (at: string) => `due ${at}`, wasOut: (at: string) => `out since ${at}`, made: (at: string) => `made ${at}`,
    postsOf: 'Posts', allPosts: 'All of them',
  },
  zh: {
    title: '帖子', about: '一条帖子就是用一个账号发布一部成片或短片。', add: '新建帖子', colon: '：',
    status: { pending: '未开始', publishing: '进行中', published: '已发布', failed: '失败', cancelled: '已取消' },
    state: {
      draft: '草稿', scheduled_local: '等待发布时间', validating: '检查中', ready: '即将开始', uploading: '上传中', submitted: '已提交', processing: '平台处理中', in_review: '审核中', scheduled_remote: '平台定时',
      awaiting_user: '等你完成', published: '已发布', published_unlinked: '已发布，无链接', failed: '失败', ambiguous: '结果不明', removed: '已从平台消失', cancelled: '已取消',
    },
    means: {
      draft: '在你点发布之前，什么都不会发出。', scheduled_local: '到时间后由本机发布，请保持服务器运行。', validating: '正在再次检查文字和视频。', ready: '一切就绪，马上开始上传。',
      uploading: '视频正在上传到平台；即使中断，也会从断点继续。', submitted: '平台已收到视频，并已请求发布。', processing: '平台正在处理视频，可能需要几分钟。',
      in_review: '平台正在审核，通过后才会公开，可能需要几小时。', scheduled_remote: '视频已在平台，到时间由平台自动公开。', awaiting_user: '剩下的步骤需要你在平台上完成。',
      published: '已经公开。', published_unlinked: '已经公开，但这里还不知道链接。', failed: '没有发布成功。请按原因修改后重试。',
      ambiguous: '发布请求已发出，但没有收到回复。系统不会自动重发。', removed: '曾经公开，但平台上已经没有了。', cancelled: '在公开之前已取消。',
    },
    unasked: '账号已移除', unaskedMeans: '作品已在平台，但无法再查询结果。请前往查看，然后填写结果。', paused: '已暂停', needsTitle: '需要你处理', needs: { ambiguous: '不知道是否已发布：请到平台查看', account_gone: '账号已移除：请到平台查看，然后填写结果', awaiting_user: '请手动发布，再填写链接', failed: '查看原因后重试' },
    reconnect: (name: string, posts: number) => `${name} 需要重新连接${posts > 0 ? `，有 ${posts} 条帖子在等待` : ''}`, connect: '重新连接', moreNeeding: '查看全部',
    anyStatus: '全部状态', statusLabel: '状态', groups: { rough: '大类', exact: '具体状态' }, anyPlatform: '全部平台', platform: '平台', anyAccount: '全部账号', account: '账号', showAll: '显示全部', ofFilm: '仅某部成片', ofClip: '仅某个短片', drop: '显示全部',
    emptyTitle: '还没有发布过', emptyText: '先连接一个平台账号，再选择成片并填写文字；只有在你确认后才会发布，而且只发一次。', emptyReadyText: '选择成片，填写文字，立即或定时发布；只有在你确认后才会发布，而且只发一次。', toAccounts: '连接账号', none: '没有找到', noneText: '没有符合条件的帖子。',
    sent: (sent: string, all: string) => `${sent} / ${all}`, progress: (name: string) => `${name} 的进度`, out: '在平台打开', outOf: (name: string) => `在平台打开：${name}`, releases: (at: string) => `定于 ${at}`, wasOut: (at: string) => `${at} 发布`, made: (at: string) => `创建于 ${at}`,
    postsOf: '发布记录', allPosts: '查看全部',
  },
};
