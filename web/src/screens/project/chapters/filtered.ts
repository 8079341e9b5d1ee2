import type { Chapter } from '../useProject';

/** Chapters whose title or number is sought, and that are confirmed, have a film, or not. */
export function filtered(chapters: Chapter[], find: string, only: string): Chapter[] {
  const text = find.trim().toLowerCase();
  return chapters.filter(
    (chapter) =>
      (text === '' || chapter.title.toLowerCase().includes(text) || String(chapter.chapter_number) === text) &&
      (only !== 'confirmed' || chapter.is_confirmed) && (only !== 'unconfirmed' || !chapter.is_confirmed) &&
      (only !== 'film' || chapter.video_url !== null) && (only !== 'none' || chapter.video_url === null),
  );
}
