import {type Content, kindOf} from '../../content';
import {chapterPageData} from './chapter';
import {messagePageData} from './message';
import {basePageData} from './parts';
import type {GlobalData, PageData} from './types';

export {flowPageData} from './flow';

/** What every page knows. */
export function globalData({exam, sections, labels}: Content): GlobalData {
  return {
    exam,
    sections: sections.map(({number, title, weight, path, objectives}) => ({
      number,
      title,
      weight,
      path,
      objectives: objectives.map(({id, title: objective}) => ({
        id,
        title: objective,
        label: labels.get(id) ?? objective,
      })),
    })),
  };
}

/**
 * The data of every Markdown document, by its path below `docs/` without the extension.
 * @returns one JSON-serializable value per document
 */
export function allPageData(content: Content): Map<string, PageData> {
  const data = new Map<string, PageData>();
  const keyOf = (file: string) => file.replace(/\.[a-z]+$/, '');
  for (const {file, references} of content.pages)
    data.set(keyOf(file), basePageData(kindOf(file)!.name, references, content));
  for (const section of content.sections) data.set(keyOf(section.file), chapterPageData(section, content));
  for (const message of content.messages.values()) data.set(keyOf(message.file), messagePageData(message, content));
  return data;
}
