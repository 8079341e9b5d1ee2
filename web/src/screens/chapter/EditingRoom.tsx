import { type ReactNode, useMemo } from 'react';
import type { Shape } from '../../api/client';
import { Page } from '../../parts/Page';
import { useAsk } from '../../parts/useAsk';
import classes from './Chapter.module.css';
import { useDrafts } from './drafts';
import { Editor } from './Editor';
import { Panels } from './Panels';
import { type Line, timesOf } from './lines';
import { Player } from './Player';
import { RoomContext, type Room } from './room';
import { RunPanel } from './RunPanel';
import { Strip } from './Strip';
import { Timeline } from './Timeline';
import { useFilm } from './useFilm';
import { useKeys } from './useKeys';
import { useNext } from './useNext';
import { usePlayback } from './usePlayback';
import { useSettings, valueOf } from './useSettings';
import { useStale } from './useStale';
import { useUndo } from './useUndo';

/** The filmstrip, the player, the chosen sentence and the timeline: all show the same moment. */
export function EditingRoom({ chapter, lines, about, actions }: { chapter: Shape<'ReadProjectChapterRow'>; lines: Line[]; about: ReactNode; actions: ReactNode }) {
  const [{ sentence, show }, ask] = useAsk('sentence', 'show', 'tab');
  const stale = useStale(chapter.id);
  const { film, newest, error: filmError } = useFilm(chapter.id);
  const next = useNext(chapter, newest, stale);
  const settings = useSettings(chapter.id);
  const drafts = useDrafts(chapter.id);
  const line = lines.find((l) => l.row.id === sentence) ?? lines[0] ?? null;
  const undo = useUndo(chapter.id, chapter.project_id, line?.row.id ?? null);
  const showsFilm = film !== null && (show === 'film' || (show === '' && stale.answer?.film_current === true && stale.answer.film === film.row.id));
  const sentenceGap = Number(valueOf(settings.data, 'sentence_gap') ?? 0.35);
  const paragraphGap = Number(valueOf(settings.data, 'paragraph_gap') ?? 0.9);
  const now = useMemo(() => timesOf(lines, { sentence: sentenceGap, paragraph: paragraphGap }), [lines, sentenceGap, paragraphGap]);
  const voices = useMemo(() => new Map(lines.map(({ row }) => [row.id, row.audio_url])), [lines]);
  const go = (id: string) => new URLSearchParams(window.location.search).get('sentence') !== id && ask({ sentence: id });
  const playback = usePlayback({ cues: showsFilm ? film.cues : now, voiceOf: (id) => voices.get(id) ?? null, film: showsFilm ? film.file : null, at: line?.row.id ?? null, go });
  const step = (by: number) => {
    const to = lines[Math.min(lines.length - 1, Math.max(0, (line?.index ?? 0) + by))];
    if (to !== undefined) {
      go(to.row.id);
    }
  };
  const room: Room = { chapter, lines, line, go, step, stale, film, newest, filmError, next, showsFilm, playback, drafts, undo };
  useKeys(room, ask);
  return (
    <RoomContext value={room}>
      <Page title={chapter.title} about={about} actions={actions} wide>
        <div className={classes.room}>
          <div className={classes.strip}><Strip /></div>
          <div className={classes.player}><Player /></div>
          <div className={classes.run}><RunPanel /></div>
          <div className={classes.edit}><Editor /></div>
          <div className={classes.time}><Timeline /></div>
        </div>
        <Panels />
      </Page>
    </RoomContext>
  );
}
