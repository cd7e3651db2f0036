import type {Nodes} from 'mdast';
import {lineOf} from './nodes';

/** Something wrong in the content, at a place an author can go to. */
export interface Problem {
  /** Path below `docs/`, with forward slashes. */
  file: string;
  /** 1-based line in that file. */
  line: number;
  message: string;
  /** What to write instead, when that is known. */
  hint?: string;
}

/** A fault of a text at a 1-based line, before it is known in which file. */
export type Fault = Required<Omit<Problem, 'file'>>;

export function faultAt(node: Nodes, message: string, hint: string): Fault {
  return {line: lineOf(node), message, hint};
}

/** Thrown when the content cannot be used; its message lists every problem with its place. */
export class ContentError extends Error {
  constructor(readonly problems: Problem[]) {
    super(formatProblems(problems));
    this.name = 'ContentError';
  }
}

/** One problem a line, `docs/<file>:<line>  message`, its hint indented below; sorted by place. */
export function formatProblems(problems: Problem[]): string {
  const sorted = [...problems].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.message.localeCompare(b.message),
  );
  const lines = sorted.map(
    ({file, line, message, hint}) => `docs/${file}:${line}  ${message}${hint ? `\n    hint: ${hint}` : ''}`,
  );
  const count = sorted.length === 1 ? '1 problem' : `${sorted.length} problems`;
  return `The guide's content has ${count}:\n${lines.join('\n')}`;
}
