import {ContentError} from '../src/content';
import {readContent} from '../src/content/read';
import {toAlgoliaSynonyms} from '../src/search/algolia/index-settings';
import {
  PublishError,
  publishRecords,
  PublishSettingsError,
  readPublishTarget,
  redactKey,
} from '../src/search/algolia/publish';
import {buildRecords} from '../src/search/records';
import {synonymGroups} from '../src/search/query/synonyms';

/**
 * Replaces the Algolia index by what is below `docs/`. Needs ALGOLIA_APP_ID, ALGOLIA_ADMIN_KEY (a write key) and
 * ALGOLIA_INDEX; ALGOLIA_HOST names a stand-in to write to instead.
 * Exit codes: 0 published; 1 nothing published, or not known; 2 variables missing or wrong.
 */
try {
  const target = readPublishTarget(process.env);
  const records = buildRecords(await readContent('docs'));
  await publishRecords({
    ...target,
    records,
    synonyms: toAlgoliaSynonyms(synonymGroups(records)),
    onProgress: (line) => console.log(line),
  });
} catch (error) {
  const expected = error instanceof PublishError || error instanceof ContentError;
  const text = expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(redactKey(text, process.env.ALGOLIA_ADMIN_KEY?.trim()));
  process.exitCode = error instanceof PublishSettingsError ? 2 : 1;
}
