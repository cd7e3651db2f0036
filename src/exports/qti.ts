import {strToU8, zipSync} from 'fflate';
import type {ExamItem} from '../exam/types';
import {type ExportContext, reasonsHtml} from './exam-export';
import {blocksToHtml, escapeXml, inlineToHtml} from './html';

const NAMESPACE = 'http://www.imsglobal.org/xsd/imsqti_v2p1';

/** An identifier must begin with a letter; an item's id begins with one, what imports it may not know that. */
export function qtiIdentifier(id: string): string {
  return `i-${id}`;
}

/** One item in QTI 2.1: a choice, scored 1 for exactly the right set and 0 otherwise, with all reasons as feedback. */
function toQtiItem(item: ExamItem, context: ExportContext): string {
  const {id, objective, scenario, stem, options, select} = item;
  const cardinality = select === 1 ? 'single' : 'multiple';
  const correct = options.filter((option) => option.correct);
  return `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd" identifier="${qtiIdentifier(id)}" title="${escapeXml(`${id}: objective ${objective}`)}" adaptive="false" timeDependent="false">
  <responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="identifier">
    <correctResponse>${correct.map((option) => `<value>${qtiIdentifier(option.id)}</value>`).join('')}</correctResponse>
  </responseDeclaration>
  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>
  <outcomeDeclaration identifier="MAXSCORE" cardinality="single" baseType="float"><defaultValue><value>1</value></defaultValue></outcomeDeclaration>
  <outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>
  <itemBody>
    ${scenario === undefined ? '' : `<div>${blocksToHtml(scenario)}</div>`}
    <choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="${select}">
      <prompt>${inlineToHtml(stem)}</prompt>
      ${options.map(({id: option, text}) => `<simpleChoice identifier="${qtiIdentifier(option)}">${inlineToHtml(text)}</simpleChoice>`).join('\n      ')}
    </choiceInteraction>
  </itemBody>
  <responseProcessing>
    <responseCondition>
      <responseIf>
        <match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>
        <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue>
      </responseIf>
      <responseElse>
        <setOutcomeValue identifier="SCORE"><baseValue baseType="float">0</baseValue></setOutcomeValue>
      </responseElse>
    </responseCondition>
    <setOutcomeValue identifier="FEEDBACK"><baseValue baseType="identifier">REASONS</baseValue></setOutcomeValue>
  </responseProcessing>
  <modalFeedback outcomeIdentifier="FEEDBACK" identifier="REASONS" showHide="show" title="Reasons">${reasonsHtml(item, context)}</modalFeedback>
</assessmentItem>
`;
}

/** The manifest of a package of items: IMS Content Packaging 1.1.4. */
function toQtiManifest(items: readonly ExamItem[]): string {
  const resources = items.map(
    ({id}) =>
      `    <resource identifier="r-${id}" type="imsqti_item_xmlv2p1" href="items/${id}.xml"><file href="items/${id}.xml"/></resource>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="order-management-study-guide">
  <metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>
  <organizations/>
  <resources>
${resources.join('\n')}
  </resources>
</manifest>
`;
}

/** The bank as a QTI 2.1 package, a zip: the same bytes for the same items. */
export function toQti(items: readonly ExamItem[], context: ExportContext): Uint8Array {
  const files = [
    ['imsmanifest.xml', toQtiManifest(items)] as const,
    ...items.map((item) => [`items/${item.id}.xml`, toQtiItem(item, context)] as const),
  ];
  // The earliest time a zip knows.
  return zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])), {mtime: new Date(1980, 0, 1)});
}
