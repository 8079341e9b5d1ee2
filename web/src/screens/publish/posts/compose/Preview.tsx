import { Avatar, Box, Stack, Text } from '@mantine/core';
import { useWords } from '../../../../app/language';
import { FilmPlayer } from '../../../../parts/FilmPlayer';
import { Panel } from '../../../../parts/Panel';
import { PlatformIcon, usePlatformName } from '../../common/platforms';
import { useForm } from './form';
import classes from './Preview.module.css';
import { words } from './words';

/** A small card of the post, about as the platform arranges it, and the film itself to watch before it is posted. */
export function Preview() {
  const w = useWords(words);
  const nameOf = usePlatformName();
  const { said, account, source, options, card } = useForm();
  const picture = card.covers && said.cover !== '' ? said.cover : source.poster;
  const image = picture === null ? <span className={classes.picture} /> : <img className={classes.picture} src={picture} alt="" width={320} height={180} />;
  const tags = said.tags.map((tag) => `#${tag.replace(/\s+/g, '')}`).join(' ');
  const by = options?.name ?? account.name;
  const tall = account.platform === 'tiktok' || account.platform === 'xiaohongshu';
  const captioned = !card.limits.some((limit) => limit.field === 'title');
  const lines = { title: captioned ? '' : said.title || w.noTitle, text: captioned ? said.description.trim() || said.title : said.description };
  const head = (
    <div className={classes.head}>
      <Avatar name={by} color="initials" size="sm" aria-hidden />
      <Text size="sm" fw={600} truncate>{by}</Text>
    </div>
  );
  return (
    <Box className={classes.sticky}>
      <Stack>
        <Panel title={w.preview}>
          <div className={`${classes.card} ${tall ? classes.tall : ''}`}>
            {account.platform === 'weibo' && head}
            {account.platform === 'weibo' && <Box px={14} pb={10}><Text size="sm" className={classes.text} lineClamp={4}>{[lines.title, lines.text, tags].filter(Boolean).join('\n')}</Text></Box>}
            {image}
            {account.platform !== 'weibo' && (
              <div className={classes.words}>
                {tall && <Text size="sm" fw={700} mb={4}>@{by}</Text>}
                {lines.title !== '' && <Text className={classes.title} lineClamp={2}>{lines.title}</Text>}
                {!tall && <Text size="xs" c="dimmed" mt={2}><PlatformIcon platform={account.platform} size={13} /> {by} · {nameOf(account.platform)}</Text>}
                {lines.text !== '' && <Text size="sm" className={classes.text} lineClamp={3} mt={4}>{lines.text}</Text>}
                {tags !== '' && <Text size="sm" className={classes.tags} lineClamp={2} mt={4}>{tags}</Text>}
              </div>
            )}
          </div>
          <Text size="xs" c="dimmed" mt="xs">{w.previewHelp}</Text>
        </Panel>
        {source.file !== null && <Panel title={w.watch}><FilmPlayer film={{ title: source.title, file: source.file, poster: source.poster, resolution: source.resolution, subtitles: source.subtitles, language: source.language, shown: false }} /></Panel>}
      </Stack>
    </Box>
  );
}
