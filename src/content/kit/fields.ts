import * as z from 'zod';
import {OBJECTIVE_ID} from '../../exam/objective-id';

/** Pieces that several kinds of document share. */

/** The number of an exam objective, section and place: `4.2`. Quoted in YAML, or it would be read as a number. */
export const objectiveId = z
  .string({error: 'must be an objective number in quotes, such as "4.2"'})
  .regex(OBJECTIVE_ID, {
    error: ({input}) => `"${String(input)}" is no objective number; they look like "4.2"`,
  })
  .meta({names: 'objective'});

/** Id of a source, an actor, a flow or a term: lower-case words joined by hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

/** How far a statement is backed: official text, public code only, or reasoned from those. */
export const confidence = z.enum(['doc', 'code', 'inferred'], {error: 'must be doc, code or inferred'});
export type Confidence = z.infer<typeof confidence>;

export const text = z.string().trim().min(1, 'must not be empty');

/** A text with inline code: the names and codes in it must exist. */
export const prose = text.meta({names: 'prose'});

/** What another document defines; a message may also be unlisted. */
export const sourceId = slug.meta({names: 'source'});
export const actorId = slug.meta({names: 'actor'});
export const messageName = z.string().meta({names: 'messageName'});

/** The address of a place in the guide: a page, and perhaps an anchor on it. */
export const address = text.meta({names: 'address'});
