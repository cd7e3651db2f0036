import type {Content, Message} from '../../content';
import {sectionOf} from '../../exam/objective-id';
import type {SheetRow} from './types';

/** A message as a row of a cheat sheet. */
export function sheetRow(message: Message, content: Content): SheetRow {
  const {name, summary, kind, mode, status, direction, domain, service, objectives} = message;
  const asking = new Set(objectives.map((id) => sectionOf(id)));
  for (const section of content.sections) if (section.references.messageNames.has(name)) asking.add(section.number);
  const short = (ids: string[]) => ids.map((id) => content.actors.get(id)!.short);
  return {
    name,
    summary,
    kind,
    mode,
    status,
    direction,
    domain,
    service,
    objectives,
    from: short(message.from),
    to: short(message.to),
    sections: [...asking].sort((a, b) => a - b),
  };
}
