/** Words of an order that goes on. */
export const words = {
  en: {
    cancelTitle: 'Cancel this order?', cancelText: 'It ends for good, within the sentence that is being made. Pictures and voices that are made stay and are used again by the next order. To stop for a while only, pause it.', cancelDo: 'Cancel for good', cancelNot: 'Let it go on',
    close: 'Close', retry: 'Retry', resume: 'Resume',
    retryTitle: 'Retry what failed', resumeTitle: 'Resume this order', asking: 'Counting what has to be made…',
    makes: (things: string[]) => `To be made: ${things.join(' and ')}. Everything else is kept as it is.`, makesNone: 'No picture and no voice has to be made: the film is put together from what is there.',
    pictures: (n: number, shown: string) => `${shown} ${n === 1 ? 'picture' : 'pictures'}`, voices: (n: number, shown: string) => `${shown} ${n === 1 ? 'voice' : 'voices'}`, takes: (time: string) => `About ${time} when nothing else runs.`,
    costs: (price: string) => `Costs at most ${price}.`, free: 'Costs nothing.', unpriced: 'Of at least one maker the price is not known.', stepIn: (price: string) => `Should another maker have to step in: at most ${price} there.`, stepInUnknown: 'Should another maker have to step in, its price is not known.',
    goFree: { retry: 'Retry, free of charge', resume: 'Resume, free of charge' }, goFor: { retry: (price: string) => `Retry for at most ${price}`, resume: (price: string) => `Resume for at most ${price}` }, goUnknown: { retry: 'Retry without a known price', resume: 'Resume without a known price' },
  },
  zh: {
    cancelTitle: '取消这个任务？', cancelText: '任务会在当前这一句做完后终止，不能恢复。已做好的画面和配音会保留，下次下单时直接使用。如果只是想停一会儿，请用“暂停”。', cancelDo: '确定取消', cancelNot: '继续制作',
    close: '关闭', retry: '重试', resume: '继续',
    retryTitle: '重试失败的部分', resumeTitle: '继续这个任务', asking: '正在统计需要制作的内容…',
    makes: (things: string[]) => `需要制作：${things.join('、')}。其余内容保持不变。`, makesNone: '不需要再制作画面或配音，直接用现有内容合成成片。',
    pictures: (_n: number, shown: string) => `${shown} 张画面`, voices: (_n: number, shown: string) => `${shown} 段配音`, takes: (time: string) => `没有其他任务时约需 ${time}。`,
    costs: (price: string) => `最多花费 ${price}。`, free: '不产生费用。', unpriced: '至少有一个服务的价格未知。', stepIn: (price: string) => `如果由备用服务代替，那里最多花费 ${price}。`, stepInUnknown: '如果由备用服务代替，价格未知。',
    goFree: { retry: '重试（免费）', resume: '继续（免费）' }, goFor: { retry: (price: string) => `重试，最多 ${price}`, resume: (price: string) => `继续，最多 ${price}` }, goUnknown: { retry: '价格未知，仍要重试', resume: '价格未知，仍要继续' },
  },
};
