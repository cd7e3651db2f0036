import {isStopWord, stem, wordsOf} from '../../../search/query/words';
import type {Symptom} from '../../../content';

/**
 * Whether the words of what somebody sees stand in a symptom. A code such as PENDING_CAPTURE_REPLY is taken apart into
 * its words, which need not stand together; small words and endings make no difference.
 */
export function matchesSymptom({symptom, look, fix, causes}: Symptom, text: string): boolean {
  const words = wordsOf([symptom, look, fix, ...causes].join(' ')).map((word) => word.text);
  const joined = words.join(' ');
  const stems = new Set(words.map(stem));
  return wordsOf(text).every(({text: word}) => isStopWord(word) || joined.includes(word) || stems.has(stem(word)));
}
