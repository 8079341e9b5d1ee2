import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../app/language';
import { Line } from './State';
import { words } from './words';

/** That nobody knows what became of a call, and the way to where that is settled. */
export function Doubt({ text }: { text: string }) {
  const w = useWords(words);
  return <Line tone="heed">{text} <Anchor component={Link} to="/settings/spending?tab=doubts" inherit underline="always">{w.settle}</Anchor></Line>;
}
