// The list of results as a file for a spreadsheet, and a list of numbers out of a file or a text field.
const NUMBER = /\b(?:[A-Za-z]{2}[-‐-―－_]\d{4}[-‐-―－_](?:[A-Za-z0-9]{2,4}[-‐-―－_])?\d{6,9}|[0-9a-f]{32})\b/g;

/** All numbers of a line, whatever else it says; lines without one are kept as they are, to be found wanting. */
export function numbers(text) {
  return text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean)
    .flatMap((line) => line.match(NUMBER) ?? [line.split(/[,;\t]/)[0].trim().slice(0, 64)])
    .filter(Boolean);
}

/** RFC 4180 with a byte-order mark; what a spreadsheet would take for a formula stays text. */
export function csv(head, rows) {
  return "\ufeff" + [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

function cell(value) {
  const text = String(value ?? "");
  const safe = /^[\s]*[=+\-@]/.test(text) || /^[\t\r\n]/.test(text) ? "'" + text : text;
  return '"' + safe.replaceAll('"', '""') + '"';
}

export function save(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
