/** Words that pieces of more than one area say. */
export const words = {
  en: {
    save: 'Save', saved: 'Saved', cancel: 'Cancel', copy: 'Copy', copied: 'Copied', once: 'This is shown only once. Copy it now.', project: 'Project', anyProject: 'All projects', noProject: 'No such project', inTrash: 'a project that is gone',
    stale: 'Read anew. What you typed is still here; saving now replaces what the other person saved.', staleStill: 'Somebody changed it meanwhile, and it was read anew. Confirm once more if you still want this.',
  },
  zh: {
    save: '保存', saved: '已保存', cancel: '取消', copy: '复制', copied: '已复制', once: '只显示这一次，请现在复制。', project: '项目', anyProject: '全部项目', noProject: '没有这个项目', inTrash: '已不在的项目',
    stale: '已重新读取。你输入的内容还在；现在保存会覆盖对方刚保存的内容。', staleStill: '刚刚有人改过它，已重新读取。如果仍要这样做，请再确认一次。',
  },
};
