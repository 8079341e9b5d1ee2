import { useMutation } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';
import { useMotion } from './useMotion';

type Wishes = Shape<'AnimateImageRequest'>;

/** What setting a picture in motion would cost, and the very wishes it was told of: these are to be ordered. */
export function useMotionPrice(img_name: string, wishes: Wishes) {
  const motion = useMotion(img_name);
  const first = motion.data?.video_status === 'none';
  const key = JSON.stringify([img_name, wishes]);
  const ask = (body: Wishes) => told(api.POST('/api/images/{img_name}/video/estimate', { params: { path: { img_name } }, body }));
  const price = useMutation({
    mutationFn: async (of: { key: string; body: Wishes }) => {
      const answer = await ask(of.body);
      if (!first) {
        return { answer, body: of.body };
      }
      // Another take is by whoever made the last one; the first is by whom its price is told of, whoever is the default when it is ordered.
      const body = { ...of.body, maker: answer.maker };
      return { answer: await ask(body), body };
    },
    meta: { asks: true },
  });
  const here = price.variables?.key === key;
  return { priced: here ? price.data : undefined, error: here ? price.error : null, motion, isPending: price.isPending || motion.isPending, tell: () => price.mutate({ key, body: wishes }) };
}
