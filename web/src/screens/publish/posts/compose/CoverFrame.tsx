import { Input, NumberInput, Slider } from '@mantine/core';
import { useRef } from 'react';
import { useWords } from '../../../../app/language';
import { useFormat } from '../../../../parts/format';
import { withField } from '../../common/FieldInput';
import classes from './CoverFrame.module.css';
import { useForm } from './form';
import { words } from './words';

const Tall = 280;

/** Which frame of the film is the cover: found by sliding through it, or typed where there is no file to look at. */
export function CoverFrame() {
  const w = useWords(words);
  const format = useFormat();
  const { said, say, source, wrong } = useForm();
  const film = useRef<HTMLVideoElement>(null);
  const at = said.options['cover_at_ms'];
  const seconds = at === undefined ? 0 : Number(at) / 1000;
  const last = Math.floor(source.seconds * 10) / 10;
  const set = (next: number | null) => say({ options: withField(said.options, 'cover_at_ms', next === null ? null : String(Math.round(next * 1000))) });
  const error = wrong('cover_at_ms');
  if (source.file === null || last <= 0) {
    return <NumberInput label={w.coverAt} description={w.coverAtHelp} min={0} max={last > 0 ? last : undefined} step={0.5} decimalScale={2} maw={260} error={error} value={at === undefined ? '' : seconds} onChange={(value) => set(value === '' ? null : Number(value))} />;
  }
  const [width = 16, height = 9] = source.resolution.split('x').map(Number);
  const show = (next: number) => {
    if (film.current !== null) {
      film.current.currentTime = next;
    }
  };
  return (
    <Input.Wrapper label={`${w.cover} · ${format.seconds(seconds)}`} labelElement="div" description={w.coverFrameHelp} error={error}>
      <video
        ref={film} className={classes.film} style={{ aspectRatio: `${width} / ${height}`, maxWidth: `calc(${Tall}px * ${width / height})` }} src={source.file} poster={at === undefined ? (source.poster ?? undefined) : undefined}
        muted playsInline preload="metadata" aria-hidden onLoadedMetadata={() => at !== undefined && show(seconds)}
      />
      <Slider
        min={0} max={last} step={0.1} value={seconds} label={format.seconds} thumbLabel={w.cover} maw={420}
        onChange={(next) => {
          show(next);
          set(next);
        }}
      />
    </Input.Wrapper>
  );
}
