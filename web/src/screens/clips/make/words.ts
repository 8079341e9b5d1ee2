/** Words of having a clip made. */
export const words = {
  en: {
    title: 'Make a clip', about: 'First the price, then the order: nothing is paid before.', back: 'All clips', what: 'What it shows', how: 'Size and file', when: 'When', said: 'What is said of it', order: 'Order the clip', by: (maker: string, seconds: string) => `${maker}, ${seconds} s`,
    byOnly: (maker: string) => maker, noMaker: 'No video maker yet', noMakerText: 'Clips are made by a video maker of your choice, with your own key. Add its account under Settings, then come back here. A clip you already have can be brought without one.', addMaker: 'Add a maker account', bring: 'Bring a clip',
    chooseFirst: 'Choose an account first; then what it takes is shown here.', price: 'Price', past: 'The moment it shall begin is over: choose a later one, or none.', notChosen: 'No account is chosen yet.', lacking: 'Something is missing or wrong above; it is marked.',
    noCard: 'Nothing is known of what this model takes: choose another one.',
  },
  zh: {
    title: '制作短片', about: '先看价格，再下单；确认之前不会产生费用。', back: '全部短片', what: '画面', how: '尺寸与文件', when: '时间', said: '描述信息', order: '下单制作', by: (maker: string, seconds: string) => `${maker}，${seconds} 秒`,
    byOnly: (maker: string) => maker, noMaker: '还没有短片生成服务', noMakerText: '短片由你选择的生成服务制作，使用你自己的密钥。请先在“设置”中添加账号，再回到这里。已有的短片可以直接上传，无需账号。', addMaker: '添加生成服务', bring: '上传短片',
    chooseFirst: '请先选择账号，这里会显示它支持的选项。', price: '价格', past: '开始时间已经过去：请选择更晚的时间，或留空。', notChosen: '还没有选择账号。', lacking: '上面有缺少或不正确的内容，已标出。',
    noCard: '不了解该模型支持哪些选项：请换一个模型。',
  },
};
