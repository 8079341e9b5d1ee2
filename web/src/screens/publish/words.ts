/** Words of the frame of publishing. */
export const words = {
  en: { title: 'Publish', about: 'Films go out from here, on time and once.', posts: 'Posts', calendar: 'Calendar', accounts: 'Accounts' },
  zh: { title: '发布', about: '在这里按时发布成片，绝不重复。', posts: '帖子', calendar: '日历', accounts: '账号' },
};
