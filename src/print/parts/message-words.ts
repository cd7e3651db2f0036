import type {Content, Message} from '../../content';

const MODES: Record<Message['mode'], string> = {
  sync: 'synchronous',
  async: 'asynchronous',
  broadcast: 'broadcast to subscribers',
  unknown: 'mode not published',
};

/** Messages by service, in order. */
export function byService(messages: Iterable<Message>): Map<string, Message[]> {
  const services = new Map<string, Message[]>();
  for (const message of messages) {
    const own = services.get(message.service) ?? [];
    services.set(message.service, [...own, message]);
  }
  return services;
}

/** A message's kind, mode and status in the words of its page. A public message needs no status. */
export function characterOf({kind, mode, status}: Message): string {
  const words = [kind === 'unknown' ? 'kind not published' : kind, MODES[mode]];
  if (status !== 'public') words.push(status === 'unknown' ? 'status not published' : status);
  return words.join(', ');
}

/**
 * Who sends a message to whom.
 * @param name whether actors are named in full or in short
 */
export function directionOf({from, to}: Message, {actors}: Content, name: 'label' | 'short'): string {
  const names = (ids: string[]) => ids.map((id) => actors.get(id)![name]);
  return `${names(from).join(' or ')} → ${names(to).join(' and ')}`;
}
