/** Where a clip belongs; the paragraph counts from 0, as the server does. */
export interface Place {
  project_id: string | null;
  story_id: string | null;
  paragraph_index: number | null;
}

/** What is said of a clip besides what it shows. */
export interface Said extends Place {
  caption: string;
  theme: string;
  tags: string[];
}

export const nothingSaid: Said = { caption: '', theme: '', tags: [], project_id: null, story_id: null, paragraph_index: null };

/** When it is made; the moment as the browser's own control writes it. */
export interface When {
  scheduled: string;
  priority: number;
}

export const now: When = { scheduled: '', priority: 0 };

/** The moment for the server; null for at once. */
export function momentOf(when: When): string | null {
  return when.scheduled === '' ? null : new Date(when.scheduled).toISOString();
}
