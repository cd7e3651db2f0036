import type {Content, Message} from '../../content';
import {KIND, MODE, STATUS} from '../../ui/words';

/** Messages by service, in order. */
export function byService(messages: Iterable<Message>): Map<string, Message[]> {
  const services = new Map<string, Message[]>();
  for (const message of messages) services.set(message.service, [...(services.get(message.service) ?? []), message]);
  return services;
}

/** A message's kind, mode and status in the words of its page. A public message needs no status. */
export function characterOf({kind, mode, status}: Message): string {
  return [KIND[kind], MODE[mode], ...(status === 'public' ? [] : [STATUS[status]])].join(', ');
}

/**
 * Who sends a message to whom.
 * @param name whether actors are named in full or in short
 */
export function directionOf({from, to}: Message, {actors}: Content, name: 'label' | 'short'): string {
  const names = (ids: string[]) => ids.map((id) => actors.get(id)![name]);
  return `${names(from).join(' or ')} → ${names(to).join(' and ')}`;
}
