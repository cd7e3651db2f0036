import type {PointerEvent} from 'react';

/** A title that is written when the pointer comes: a chapter names three hundred messages, each with a sentence. */
export function titleOnHover(title: string): {onPointerEnter: (event: PointerEvent<HTMLElement>) => void} {
  return {
    onPointerEnter: ({currentTarget}) => {
      currentTarget.title = title;
    },
  };
}
