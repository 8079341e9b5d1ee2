/** Words of histories: what moved, and the states there are. */
export const words = {
  en: {
    none: 'Nothing has happened yet.', itself: 'by itself', colon: ': ',
    noun: { generation_tasks: 'Order', video_generation_jobs: 'Attempt', generated_videos: 'Film', timelines: 'Timeline', chapters: 'Chapter', projects: 'Project', sentences: 'Sentence' },
    status: { pending: 'waiting', processing: 'being made', paused: 'paused', completed: 'finished', failed: 'failed', cancelled: 'cancelled', media_generation: 'pictures and voices', video_composition: 'film', generating: 'being made' },
  },
  zh: {
    none: '还没有任何变化。', itself: '系统', colon: '：',
    noun: { generation_tasks: '任务', video_generation_jobs: '执行', generated_videos: '成片', timelines: '时间轴', chapters: '章节', projects: '项目', sentences: '句子' },
    status: { pending: '等待', processing: '制作中', paused: '已暂停', completed: '已完成', failed: '失败', cancelled: '已取消', media_generation: '制作画面和配音', video_composition: '合成成片', generating: '制作中' },
  },
};
