/** The log of what was watched of a download without a network: numbered, each entry sealed over itself and the seal before. */
import {who} from "./call.js";
import {get, putAll} from "./store.js";

let last = Promise.resolve();

/** @param pieces [from, to] in ms of media time; shown ones only */
export function note(id, pieces, rate) {
  const add = async () => {
    for (const [from, to] of pieces) {
      await one(id, from, to, rate.toFixed(2));
    }
  };
  last = last.then(() => (navigator.locks ? navigator.locks.request(`haitang.log.${id}`, add) : add())).catch(() => {});
  return last;
}

async function one(id, from, to, rate) {
  const row = await get("kept", who, id);
  if (!row?.download) {
    return;
  }
  const n = row.n + 1;
  const sealed = await crypto.subtle.sign("HMAC", row.key, new TextEncoder().encode(`${row.download}|${n}|${from}|${to}|${rate}|${row.mac}`));
  const mac = btoa(String.fromCharCode(...new Uint8Array(sealed)));
  await putAll({
    log: [{who, download: row.download, n, id, from, to, rate, mac, at: Date.now()}],
    kept: [{...row, n, mac}],
  });
}
