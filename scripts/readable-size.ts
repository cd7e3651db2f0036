/** Bytes as people say them: `375 KB`, `4.2 MB`. */
export function readableSize(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
