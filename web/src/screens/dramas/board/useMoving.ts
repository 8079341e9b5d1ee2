import { useEffect, useState } from 'react';
import { api, ifMatch } from '../../../api/client';
import { told } from '../../../api/parts';
import type { Shot } from '../data';
import { useChange } from '../useChange';

interface Lifted {
  id: string;
  /** Where it would come to stand, counted from 0. */
  to: number;
  by: 'drag' | 'keys';
}

export const handleOf = (shot: string) => `move-${shot}`;

/** A shot in the hand: lifted, held over another place, and put down there or back. Only putting it down changes anything. */
export function useMoving(shots: Shot[]) {
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const moving = useChange((to: { shot: Shot; number: number }) =>
    told(api.POST('/api/shots/{shot}/move', { params: { path: { shot: to.shot.id }, header: ifMatch(to.shot) }, body: { number: to.number } })),
  );
  const from = lifted === null ? -1 : shots.findIndex((shot) => shot.id === lifted.id);
  const order = lifted === null || from < 0 ? shots : shots.toSpliced(from, 1).toSpliced(lifted.to, 0, shots[from]!);
  const place = (id: string, at: number) => {
    const shot = shots.find((s) => s.id === id);
    // Numbers count from the first part of the list on: what stands there now tells the number.
    const number = shots[Math.max(0, Math.min(at, shots.length - 1))]?.storyboard_number;
    if (shot === undefined || number === undefined || number === shot.storyboard_number) {
      setLifted(null);
      return;
    }
    setLifted((before) => before ?? { id, to: at, by: 'keys' });
    moving.mutate({ shot, number }, { onSettled: () => setLifted(null) });
  };
  // A card that changes its place in the page loses the focus that its handle had.
  useEffect(() => {
    if (lifted?.by === 'keys') {
      document.getElementById(handleOf(lifted.id))?.focus();
    }
  }, [lifted]);
  return {
    order,
    lifted,
    busy: moving.isPending,
    error: moving.error,
    reset: moving.reset,
    lift: (id: string, by: Lifted['by']) => !moving.isPending && setLifted({ id, to: shots.findIndex((shot) => shot.id === id), by }),
    over: (to: number) => !moving.isPending && setLifted((before) => (before === null || before.to === to ? before : { ...before, to: Math.max(0, Math.min(to, shots.length - 1)) })),
    drop: () => lifted !== null && !moving.isPending && place(lifted.id, lifted.to),
    leave: () => !moving.isPending && setLifted(null),
    place,
  };
}

export type Moving = ReturnType<typeof useMoving>;
