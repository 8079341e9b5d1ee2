import { Button, FileButton, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconUpload } from '@tabler/icons-react';
import type { Shape } from '../../api/client';
import { upload } from '../../api/upload';
import { useWords } from '../../app/language';
import { Problem } from '../Problem';
import { words } from './words';

/** A picture of one's own, brought here; told by its img_name. */
export function BringPicture({ onBrought }: { onBrought: (name: string) => void }) {
  const w = useWords(words);
  const bringing = useMutation({
    mutationFn: (file: File) => upload<Shape<'AssetRow'>>('POST', `/api/assets?${new URLSearchParams({ file_name: file.name }).toString()}`, file, () => undefined).done,
    onSuccess: (asset) => onBrought(asset.url_path.split('/').at(-1)!),
  });
  return (
    <Stack gap="xs" align="flex-end">
      <FileButton accept="image/png,image/jpeg,image/webp" onChange={(file) => file !== null && bringing.mutate(file)}>
        {(props) => <Button {...props} variant="default" leftSection={<IconUpload size={16} aria-hidden />} loading={bringing.isPending}>{w.bring}</Button>}
      </FileButton>
      <Problem of={bringing.error} />
    </Stack>
  );
}
