import type {Symptom} from '../../content';
import {plain} from './plain';
import type {SearchRecord} from '../record';

/** Codes as screens and logs show them: `IMPORTFAIL`, `PAYMENT_AUTH_FAIL`, `401`. */
const CODE = /\b(?:[A-Z][A-Z\d]*(?:_[A-Z\d]+)+|[A-Z]{8,}|[45]\d\d)\b/g;

/** A symptom of the symptom finder, also called by the codes it is told by. */
export function symptomRecord({id, path, symptom, look, causes, fix}: Symptom): SearchRecord {
  const codes = symptom.match(CODE) ?? [];
  return {
    objectID: `symptom:${id}`,
    kind: 'symptom',
    title: plain(symptom),
    text: plain([look, ...causes, fix].map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ')),
    path: `${path}#${id}`,
    section: Number.parseInt(path.slice(1), 10),
    ...(codes.length > 0 && {aliases: codes}),
  };
}
