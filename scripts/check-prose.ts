import {toString} from 'mdast-util-to-string';
import remarkRetext from 'remark-retext';
import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {VFile} from 'vfile';
import {formatProblems, lineOf, parseMarkdown, type Problem} from '../src/content';
import {readContentFiles} from '../src/content/read';

/**
 * The mechanical part of style, checked in every Markdown text of the guide: words written twice, "a" before a vowel,
 * filler, and words that were never agreed on. Exit code 1 when something is found.
 */

/** What the guide does not say, and what it says instead. */
const PHRASES: [RegExp, string][] = [
  [/\b(it is|it's) (important|worth) (to note|noting)\b/i, 'say the thing itself'],
  [/\bplease note\b/i, 'say the thing itself'],
  [/\bin order to\b/i, 'to'],
  [/\b(simply|obviously|of course|basically|just simply)\b/i, 'leave it out'],
  [/\b(utilize|leverage)[sd]?\b/i, 'use'],
  [/\bas well as\b.*\bas well as\b/i, 'and'],
  [/\b(seed 00\d|facts file)\b/i, 'the objectives list, the exam overview'],
  [/\be-commerce\b/i, 'store, or commerce'],
];

/** Articles the checker reads letter by letter, or differently from how they are said. */
const SAID_OTHERWISE =
  /\b(an?) (SKU|SLA|URL|UUID|RMA|XML|HTTP|HMAC|MCOM|MIB|MDC|LSP|SI|ERP|OMS|API|one-to-one|NDJSON|SFTP)\b/i;

const linter = unified().use(retextEnglish).use(retextRepeatedWords).use(retextIndefiniteArticle).freeze();
const problems: Problem[] = [];
for (const {file, text} of await readContentFiles('docs')) {
  if (!/\.mdx?$/.test(file)) continue;
  const {tree} = parseMarkdown(text, file);
  const output = new VFile({path: file, value: text});
  // The types of the bridge know parsers only; it takes a whole checker just as well.
  await unified()
    .use(remarkRetext, linter as never)
    .run(tree, output);
  for (const message of output.messages) {
    if (!SAID_OTHERWISE.test(String(message.reason).replaceAll('`', '')))
      problems.push({file, line: message.line ?? 1, message: message.reason});
  }
  visit(tree, 'paragraph', (paragraph) => {
    const said = toString(paragraph);
    for (const [phrase, instead] of PHRASES) {
      const match = phrase.exec(said);
      if (match) problems.push({file, line: lineOf(paragraph), message: `"${match[0]}"`, hint: instead});
    }
  });
}
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else console.log('prose: nothing to mend');
