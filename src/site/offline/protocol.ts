/** What one build keeps on a device, as it is written into the worker. */
export interface KeptBuild {
  /** Path of the guide on its host, with a slash at both ends. */
  base: string;
  /** Hash of all of it: another one is another build. */
  version: string;
  /** Path of a file with the HTML of all pages, by their paths: fewer bytes than the pages one by one. */
  pages: string;
  /** Path below the base → hash of the content. Pages stand as their address: `glossary/`. */
  revised: Record<string, string>;
  /** Paths of files whose name changes with their content. */
  hashed: string[];
}

/**
 * What a page may ask of the worker.
 * - `state`: how much is kept, answered at the port that comes with it
 * - `fill`: fetch what is missing, answered the same way when that has ended
 * - `take over`: do not wait until the pages of the build before are closed
 * - `retire`: delete what is kept and end
 */
export type Message = 'state' | 'fill' | 'take over' | 'retire';

/** How much of the guide is on the device. */
export interface KeptFiles {
  kept: number;
  of: number;
  /** Whether the guide can be read without a connection. */
  complete: boolean;
}
