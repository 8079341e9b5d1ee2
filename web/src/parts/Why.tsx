import { useLanguage } from '../app/language';
import { reason } from './failures';

/** Why something failed, in the language of the person where its code has words there. */
export function Why({ code, message }: { code: string | null | undefined; message: string | null | undefined }) {
  const { language } = useLanguage();
  return <>{reason(code ?? '', message ?? '', language)}</>;
}
