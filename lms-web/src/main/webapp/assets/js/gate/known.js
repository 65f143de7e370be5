// What the phone knows of the issuer: keys and status lists, fetched while there is a network and kept; and what time it is.
import { base64url } from "./code.js";

const KEPT = "haitang.gate";
const JUMP = 120_000;
const started = { wall: Date.now(), ticks: performance.now() };
let session = null; // the server's time and our ticks at the last answer of this session
let known = JSON.parse(localStorage.getItem(KEPT) ?? "null");

/** Milliseconds since the lists were fetched; null: never. */
export const age = () => (known ? Math.max(0, now() - known.at) : null);

/** When they were fetched, by the server's time; nobody's clock changes that. */
export const fetchedAt = () => known?.at ?? 0;

export const keys = () => known?.keys ?? [];

/** The server's time as far as we can tell: ticks can't be set, the phone's clock can. */
export function now() {
  return session ? session.server + (performance.now() - session.ticks) : Date.now() + (known?.ahead ?? 0);
}

/** The clock was turned back behind what we know, or turned while the page was open without a network. */
export function clockIsWrong() {
  if (session) {
    return false;
  }
  const jumped = Math.abs(Date.now() - started.wall - (performance.now() - started.ticks)) > JUMP;
  return jumped || (known !== null && now() < known.at - JUMP);
}

/** How far the phone's clock is from the server's, in milliseconds; known once the server answered. */
export const clockOff = () => (session ? session.server - (session.wall ?? session.server) : 0);

/** The server said what time it is. */
export function heard(time) {
  const server = Date.parse(time);
  if (Number.isFinite(server)) {
    session = { server, ticks: performance.now(), wall: Date.now() };
  }
}

/** Fetches keys and lists anew. Rejects when there is no network or a list isn't signed by the issuer. */
export async function refresh(root) {
  const index = await (await fetched(root + "/api/status-lists")).json();
  heard(index.at);
  const all = (await (await fetched(root + "/.well-known/jwks.json")).json()).keys;
  const lists = [];
  for (const entry of index.lists) {
    const jws = await (await fetched(root + entry.path)).text();
    await mustBeSigned(jws, all);
    lists.push({ purpose: entry.purpose, first: entry.first, size: entry.size, jws });
  }
  known = { at: session.server, ahead: session.server - Date.now(), keys: all, lists };
  localStorage.setItem(KEPT, JSON.stringify(known));
}

/** "revocation", "suspension" or "" for a certificate's number; null when no list covers it. */
export async function withdrawn(number) {
  const covering = (known?.lists ?? []).filter((list) => number >= list.first && number < list.first + list.size);
  for (const list of covering) {
    const bits = await unzipped(payload(list.jws).credentialSubject.encodedList);
    const index = number - list.first;
    if (bits[index >> 3] & (0x80 >> (index & 7))) {
      return list.purpose;
    }
  }
  return covering.length ? "" : null;
}

async function fetched(address) {
  const response = await fetch(address, { credentials: "omit", cache: "no-cache" });
  if (!response.ok) {
    throw new Error(address + " " + response.status);
  }
  return response;
}

async function mustBeSigned(jws, all) {
  const [header, body, signature] = jws.split(".");
  const jwk = all.find((key) => key.kid === JSON.parse(text(header)).kid);
  const key = await crypto.subtle.importKey("jwk", { kty: jwk.kty, n: jwk.n, e: jwk.e },
    { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" }, false, ["verify"]);
  const ours = await crypto.subtle.verify("RSASSA-PKCS1-v1_5", key, base64url(signature), new TextEncoder().encode(header + "." + body));
  if (!ours) {
    throw new Error("list not signed");
  }
}

const payload = (jws) => JSON.parse(text(jws.split(".")[1]));
const text = (part) => new TextDecoder().decode(base64url(part));

async function unzipped(encoded) {
  const stream = new Blob([base64url(encoded.slice(1))]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
