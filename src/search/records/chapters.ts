import type {Section} from '../../content';
import type {SearchRecord} from '../record';
import {headingId, headingRecord} from './headings';

/** A chapter, its objectives, and the question lines and headings below them. */
export function chapterRecords({number, title, description, path, objectives}: Section): SearchRecord[] {
  return [
    {
      objectID: headingId('heading', path),
      kind: 'heading',
      title,
      text: description,
      path,
      section: number,
      aliases: [`Section ${number}`, `Chapter ${number}`],
    },
    ...objectives.flatMap((objective): SearchRecord[] => [
      {
        objectID: `objective:${objective.id}`,
        kind: 'objective',
        title: `${objective.id} ${objective.title}`,
        text: objective.text,
        path: `${path}#${objective.id}`,
        section: number,
        aliases: [objective.id, `Objective ${objective.id}`, objective.title],
      },
      ...objective.questions.map((heading) => ({...headingRecord(heading, path), section: number})),
    ]),
  ];
}
