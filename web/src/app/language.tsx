import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

/** The languages the studio speaks. */
export type Language = 'en' | 'zh';

/** Words of a screen in every language: what one has, all have. */
export type Words<Entries> = Record<Language, Entries>;

interface Spoken {
  language: Language;
  /** The language as browsers name it: for dates, numbers and the page. */
  locale: string;
  speak: (language: Language) => void;
}

const Kept = 'reel.language';
const Context = createContext<Spoken | null>(null);

function first(): Language {
  const kept = localStorage.getItem(Kept);
  return kept === 'en' || kept === 'zh' ? kept : navigator.languages.some((l) => l.toLowerCase().startsWith('zh')) ? 'zh' : 'en';
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(first);
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const spoken = useMemo<Spoken>(
    () => ({
      language,
      locale,
      speak: (next) => {
        localStorage.setItem(Kept, next);
        setLanguage(next);
      },
    }),
    [language, locale],
  );
  return <Context value={spoken}>{children}</Context>;
}

export function useLanguage(): Spoken {
  const spoken = useContext(Context);
  if (spoken === null) {
    throw new Error('No LanguageProvider above.');
  }
  return spoken;
}

/** The words of a screen in the language of the person. */
export function useWords<Entries>(words: Words<Entries>): Entries {
  return words[useLanguage().language];
}
