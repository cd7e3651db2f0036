/** The record as a file: saving, reading, and when to remind of it. */
export * from './export';
export {ImportError, type ImportPreview, LARGEST_FILE, previewImport, readFile, readFileText} from './import';
export * from './reminder';
