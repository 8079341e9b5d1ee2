import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';

type Wishes = Partial<Shape<'NewClip'>>;

// What the server takes over into another take of the clip, in its own words.
function wishesOf(clip: Shape<'ReadClipRow'>, take: Shape<'TakeRow'>): Wishes {
  const other = (address: string | null, input: string | null) => (address === null || address === input ? null : address.split('/').pop()!);
  return {
    maker: take.api_config_id, provider: take.model, negative_prompt: take.negative_prompt, resolution: clip.resolution, duration: clip.duration, fps: take.fps, aspect_ratio: take.aspect_ratio,
    model_resolution: take.resolution, video_style: take.style, motion_level: take.motion_level, camera_motion: take.camera_motion, seed: take.seed, audio: take.audio,
    first_frame: other(take.first_frame_url, clip.input_image), last_frame: other(take.last_frame_url, null), reference: other(take.image_url, clip.input_image),
  };
}

/** What was asked when a picture was set in motion last: what is left out is so again, and its price is told with it. Null the first time. */
export function useFormer(picture: Shape<'AssetRow'>) {
  const img_name = picture.url_path.split('/').pop()!;
  return useQuery({
    queryKey: ['/api/videos', 'of picture', picture.id],
    queryFn: async ({ signal }): Promise<Wishes | null> => {
      const { video_status } = await told(api.GET('/api/images/{img_name}/video-status', { params: { path: { img_name } }, signal }));
      let first: Shape<'ReadClipRow'> | undefined;
      // It is the first clip that was made of the picture; clips come the newest first.
      for (let after: string | null | undefined = video_status === 'none' ? null : undefined; after !== null;) {
        const part: Shape<'ReadClipRowPage'> = await told(api.GET('/api/videos', { params: { query: { uploaded: false, limit: 200, after } }, signal }));
        first = part.items.findLast((clip) => clip.input_image === picture.url_path) ?? first;
        after = part.next;
      }
      const take = first === undefined ? undefined : (await told(api.GET('/api/videos/{clip}/takes', { params: { path: { clip: first.id }, query: { limit: 1 } }, signal }))).items[0];
      return first === undefined || take === undefined ? null : wishesOf(first, take);
    },
  });
}
