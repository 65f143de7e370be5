/** 512 KB, 4.2 MB, 18 MB: as the server writes sizes; 10.7 GB. */
export function megabytes(bytes) {
  if (!(bytes > 0)) {
    return "—";
  }
  if (bytes >= 1e9) {
    return `${(bytes / 1e9).toFixed(1)} GB`;
  }
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}
