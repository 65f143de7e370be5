/** Sends what waits on this phone for its person. What the server has answered is removed, the rest stays for the next time. */
import {call, who} from "./call.js";
import {get, of, put, remove} from "./store.js";

const MOST_BEATS = 50;
const MOST_ENTRIES = 200;

/** The server answered, but not this time: 401 and 403 want a sign-in, others come again. */
export class Refused extends Error {
  constructor(response) {
    super(String(response.status));
    this.status = response.status;
    this.seconds = Number(response.headers.get("Retry-After"));
  }
}

export async function waiting() {
  const rows = (await Promise.all(["beats", "answers", "log"].map((store) => of(store, who)))).flat();
  return {count: rows.length, oldest: Math.min(...rows.map((row) => row.at))};
}

/** One page sends at a time; the server would take the same thing once anyway. */
export function sendAll() {
  const send = async () => {
    await sendBeats(() => {});
    await sendAnswers();
    await sendLog();
  };
  return navigator.locks ? navigator.locks.request("haitang.send", send) : send();
}

/** @param loose heartbeats that could not be put into the store */
export async function sendBeats(answered, loose = []) {
  for (;;) {
    const rows = [...loose, ...await of("beats", who).catch(() => [])].sort((a, b) => a.at - b.at).slice(0, MOST_BEATS);
    if (rows.length === 0) {
      return;
    }
    const response = await call("POST", "/api/heartbeats", rows.map((row) => ({playback: row.playback, ...row.body})));
    if (!response.ok) {
      throw new Refused(response);
    }
    const answers = await response.json();
    const final = rows.filter((_, i) => answers[i].status < 429);
    await remove("beats", final).catch(() => {});
    final.forEach((row) => loose.includes(row) && loose.splice(loose.indexOf(row), 1));
    rows.forEach((row, i) => answers[i].status === 200 && answered(row, answers[i]));
    if (final.length < rows.length) {
      throw new Refused(response);
    }
  }
}

async function sendAnswers() {
  for (const row of await of("answers", who)) {
    const {answer, flagged, seq} = row;
    const response = await call("PUT", `/api/assessment/attempts/${row.attempt}/answers/${row.position}`, {answer, flagged, clientSeq: seq});
    if (response.status === 401 || response.status === 403 || response.status >= 429) {
      throw new Refused(response);
    }
    await remove("answers", [row]);
  }
}

/** Tells the page with haitang-watched what counts now, by download. */
export async function sendLog() {
  const all = await of("log", who);
  for (const download of new Set(all.map((row) => row.download))) {
    const rows = all.filter((row) => row.download === download);
    for (let i = 0; i < rows.length; i += MOST_ENTRIES) {
      await sendEntries(download, rows.slice(i, i + MOST_ENTRIES));
    }
  }
}

async function sendEntries(download, rows) {
  const entries = rows.map(({n, from, to, rate, mac}) => ({n, from, to, rate, mac}));
  const response = await call("POST", `/api/learning/downloads/${download}/log`, {entries});
  if (response.status === 401 || response.status === 403 || response.status >= 429) {
    throw new Refused(response);
  }
  const answer = await response.json().catch(() => ({}));
  await remove("log", rows);
  if (!response.ok) {   // broken or unknown: nothing of it will ever be taken, so a new log begins
    const kept = await get("kept", who, rows[0].id);
    kept && await put("kept", {...kept, download: null});
  }
  if (answer.watched) {
    document.dispatchEvent(new CustomEvent("haitang-log", {detail: {id: rows[0].id, watched: answer.watched}}));
  }
}
