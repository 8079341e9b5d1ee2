import { IconChartBar, IconSend } from '@tabler/icons-react';
import { useLocation } from 'react-router';
import { useWords } from '../../app/language';
import { Empty } from '../../parts/Empty';
import { Page } from '../../parts/Page';

const words = {
  en: {
    publish: 'Publish', publishText: 'Finished films will go out from here, on time and once. This version does not publish yet: download a film on its page and post it yourself.',
    numbers: 'Numbers', numbersText: 'What a film did where it was posted, beside what it cost, will stand here. What films cost is under Settings, Spending already.',
  },
  zh: {
    publish: '发布', publishText: '成片以后会从这里按时发布，且只发布一次。当前版本还不能发布：请在成片页下载后自行上传。',
    numbers: '数据', numbersText: '成片发布后的表现以及它的花费会显示在这里。花费现在已可在“设置 → 花费”中查看。',
  },
};

/** What a later version brings: said, not shown. */
export function Screen() {
  const w = useWords(words);
  const publish = useLocation().pathname === '/publish';
  return (
    <Page title={publish ? w.publish : w.numbers}>
      <Empty icon={publish ? IconSend : IconChartBar} title={publish ? w.publish : w.numbers} text={publish ? w.publishText : w.numbersText} />
    </Page>
  );
}
