import { Button } from '@mantine/core';
import { IconChartBar, IconSend } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { useWords } from '../../app/language';
import { Empty } from '../../parts/Empty';
import { Page } from '../../parts/Page';

const words = {
  en: {
    publish: 'Publish', publishTitle: 'Publishing comes later', publishDo: 'To the films', publishText: 'Finished films will go out from here, on time and once. This version does not publish yet: download a film on its page and post it yourself.',
    numbers: 'Numbers', numbersTitle: 'Numbers come later', numbersDo: 'What was spent', numbersText: 'What a film did where it was posted will stand here, beside what it cost. What films cost can be seen already.',
  },
  zh: {
    publish: '发布', publishTitle: '发布功能稍后推出', publishDo: '查看成片', publishText: '以后可以在这里定时发布成片，且不会重复发布。当前版本还不能发布：请在成片页下载后自行上传。',
    numbers: '数据', numbersTitle: '数据功能稍后推出', numbersDo: '查看花费', numbersText: '成片发布后的表现会与花费一起显示在这里。花费现在就可以查看。',
  },
};

/** What a later version brings: said, not shown. */
export function Screen() {
  const w = useWords(words);
  const publish = useLocation().pathname === '/publish';
  return (
    <Page title={publish ? w.publish : w.numbers}>
      <Empty icon={publish ? IconSend : IconChartBar} title={publish ? w.publishTitle : w.numbersTitle} text={publish ? w.publishText : w.numbersText}>
        <Button component={Link} to={publish ? '/films' : '/settings/spending'} variant="default">{publish ? w.publishDo : w.numbersDo}</Button>
      </Empty>
    </Page>
  );
}
