// The verdict on one text: by the server when it answers, else by what the phone knows.
import { keyFor, opened, read, signedBy } from "./code.js";
import * as known from "./known.js";

const BATCH = 50;
const BY_STATUS = { expires_soon: "soon" };

/**
 * Checks texts in the order given; answers rows {verdict, serial, holder, title, until, why, offline, age}.
 * "busy" means: ask again in a minute.
 */
export async function check(texts, page) {
  const rows = [];
  for (let at = 0; at < texts.length; at += BATCH) {
    rows.push(...await some(texts.slice(at, at + BATCH), page));
  }
  return rows;
}

async function some(texts, page) {
  const asked = texts.map((text) => ({ text, ...read(text, location.origin) }));
  for (const one of asked) {
    one.word = one.kind === "code" && one.digits ? opened(one.digits) : null;
    one.state = await stateOf(one);
  }
  const open = asked.filter((one) => one.state !== "foreign" && one.state !== "forged");
  const answers = await online(open, page.root);
  return Promise.all(asked.map((one) => row(one, answers, page)));
}

/** "foreign", "forged", "unsigned", "key" (made by a key that we don't know) or "signed". */
async function stateOf(one) {
  if (one.kind === "foreign") {
    return "foreign";
  }
  if (one.kind === "serial" || !one.digits) {
    return one.kind === "code" && one.host && !one.ours ? "foreign" : "unsigned";
  }
  if (!one.word || one.word.id !== one.id) {
    return "forged";
  }
  const jwk = keyFor(one.word, known.keys());
  if (!jwk) {
    return one.ours ? "key" : "foreign";
  }
  return (await signedBy(one.word, jwk).catch(() => false)) ? "signed" : "forged";
}

async function online(open, root) {
  if (!open.length) {
    return new Map();
  }
  try {
    const response = await fetch(root + "/api/certificates/checks", {
      method: "POST", credentials: "omit", headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ids: open.map((one) => (one.kind === "code" ? one.id : one.serial)) }),
      signal: AbortSignal.timeout(8000),
    });
    if (!response.ok) {
      return response.status === 429 ? new Map(open.map((one) => [one, { outcome: "busy" }])) : null;
    }
    const { results, checkedAt } = await response.json();
    known.heard(checkedAt);
    return new Map(open.map((one, i) => [one, results[i]]));
  } catch {
    return null;
  }
}

async function row(one, answers, page) {
  const facts = { text: one.text, serial: one.word?.serial ?? one.serial ?? "", holder: one.word?.holder ?? "",
    title: one.word?.title ?? "", until: one.word?.until ? day(one.word.until) : "", why: "", offline: false, at: known.now() };
  if (one.state === "foreign") {
    return { ...facts, verdict: "foreign", why: one.host ?? "" };
  }
  if (one.state === "forged") {
    return { ...facts, verdict: "forged", serial: "", holder: "", title: "", until: "" };
  }
  const answer = answers?.get(one);
  return answer ? byServer(facts, answer, page) : byPhone(one, facts, page);
}

function byServer(facts, answer, page) {
  const found = answer.certificate;
  if (answer.outcome !== "found") {
    return { ...facts, verdict: answer.outcome };
  }
  return { ...facts, verdict: BY_STATUS[found.status] ?? found.status, serial: found.serial, holder: found.holder,
    title: page.chinese ? found.titleZh : found.titleEn, until: found.validUntil ?? "" };
}

async function byPhone(one, facts, page) {
  const age = known.age();
  const offline = { ...facts, offline: true, age };
  const unsure = (why) => ({ ...offline, verdict: "unsure", why });
  if (one.state === "unsigned") {
    return unsure("network");
  }
  if (one.state === "key" || age === null) {
    return unsure("key");
  }
  if (known.clockIsWrong() || one.word.issued * 1000 > known.now() + 86_400_000) {
    return unsure("clock");
  }
  const list = await known.withdrawn(one.word.number).catch(() => null);
  if (list) {
    return { ...offline, verdict: list === "suspension" ? "suspended" : "revoked" };
  }
  // After a long time without a network only the phone says what day it is: it may run ahead.
  const sure = age > page.fresh ? known.fetchedAt() : known.now();
  if (one.word.until && one.word.until * 1000 < sure) {
    return { ...offline, verdict: "expired" };
  }
  return list === null || age > page.fresh ? unsure("old") : { ...offline, verdict: "valid" };
}

const day = (seconds) => new Date(seconds * 1000).toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
