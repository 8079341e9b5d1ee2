import { Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { words } from '../words';
import classes from './SizeField.module.css';

export const sizes: Shape<'ClipSize'>[] = ['1280x720', '1920x1080', '720x1280', '1080x1920', '1024x1024', '1080x1080'];

export interface Form {
  resolution: Shape<'ClipSize'>;
  output_format: Shape<'ClipFormat'>;
}

/** The size and the file a clip shall have. */
export function SizeField({ value, onChange }: { value: Form; onChange: (form: Form) => void }) {
  const w = useWords(words);
  const shape = (size: string) => {
    const [width, height] = size.split('x').map(Number) as [number, number];
    const scale = 32 / Math.max(width, height);
    return { word: width > height ? w.wide : width < height ? w.upright : w.square, width: width * scale, height: height * scale };
  };
  return (
    <Stack gap="md">
      <Radio.Group label={w.size} description={w.sizeHelp} value={value.resolution} onChange={(size) => onChange({ ...value, resolution: size as Form['resolution'] })}>
        <div className={classes.cards}>
          {sizes.map((size) => {
            const { word, width, height } = shape(size);
            return (
              <Radio.Card key={size} value={size} className={classes.card}>
                <div className={classes.shape} aria-hidden><div style={{ width, height }} /></div>
                <Text size="sm" fw={600}>{size.replace('x', ' × ')}</Text>
                <Text size="xs">{word}</Text>
              </Radio.Card>
            );
          })}
        </div>
      </Radio.Group>
      <div>
        <Text size="sm" fw={500} mb={4} id="clip-format">{w.format}</Text>
        <SegmentedControl aria-labelledby="clip-format" data={[{ value: 'mp4', label: 'MP4' }, { value: 'webm', label: 'WebM' }]} value={value.output_format} onChange={(format) => onChange({ ...value, output_format: format as Form['output_format'] })} />
      </div>
    </Stack>
  );
}
