import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useWords } from '../app/language';

const words = { en: { show: 'Show what is typed' }, zh: { show: '显示输入的内容' } };

/** A field for a password or a key; its eye has a name in every language, and that it is wrong is told to screen readers too. */
export function PasswordField(props: PasswordInputProps) {
  const w = useWords(words);
  return <PasswordInput visibilityToggleButtonProps={{ 'aria-label': w.show }} aria-invalid={props.error ? true : undefined} {...props} />;
}
