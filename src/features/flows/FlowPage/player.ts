import type {Flow} from '../../../content';
import {statesAfter, stepsOf} from '../steps';

/** How far a reader has come in a flow. */
export interface Player {
  /** The path followed; without one, all of them are shown. */
  branch?: string;
  /** Index of the current step; without one, no step is. */
  current?: number;
  playing: boolean;
}

export type PlayerAction = {type: 'next' | 'back' | 'play' | 'show-all'} | {type: 'follow'; branch: string | undefined};

export const AT_FIRST: Player = {playing: false};

/** The player of a flow after something was pressed, or a step's time was over. */
export function playerReducer(flow: Flow): (player: Player, action: PlayerAction) => Player {
  // A flow with branches runs along one of them; stepping begins on the first.
  const start = (player: Player): Player => ({
    ...player,
    branch: player.branch ?? Object.keys(flow.branches ?? {})[0],
    current: 0,
  });
  return (player, action) => {
    const last = stepsOf(flow, player.branch).length - 1;
    const {current} = player;
    switch (action.type) {
      case 'next':
        return current === undefined ? start(player) : {...player, current: Math.min(current + 1, last)};
      case 'back':
        return {...player, current: current ? current - 1 : undefined};
      case 'play': {
        const stop = isRunning(player, last);
        const anew = !stop && (current === undefined || current === last);
        return {...(anew ? start(player) : player), playing: !stop};
      }
      case 'show-all':
        return {...player, current: undefined};
      case 'follow':
        return {branch: action.branch, playing: false};
    }
  };
}

/** Whether the next step comes by itself. */
function isRunning({playing, current}: Player, last: number): boolean {
  return playing && current !== undefined && current < last;
}

/** What a player shows: the steps of its path, and what is known before and after the current one. */
export function shownBy(player: Player, flow: Flow) {
  const steps = stepsOf(flow, player.branch);
  const last = steps.length - 1;
  const start = flow.start ?? {};
  const states = statesAfter(start, steps);
  const {current} = player;
  return {
    steps,
    last,
    running: isRunning(player, last),
    states:
      current === undefined
        ? undefined
        : {before: current === 0 ? start : states[current - 1]!, after: states[current]!},
  };
}
